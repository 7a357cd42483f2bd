package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;

/** A step that will not be done; nothing was written. Becomes the step's outcome. */
public final class RefusedException extends Exception {
    private final RefusalCode code;
    private final String advice;

    /**
     * @param found what stands in the way, in words
     * @param advice what an administrator can do
     */
    public RefusedException(RefusalCode code, String found, String advice) {
        super(found);
        this.code = code;
        this.advice = advice;
    }

    public RefusalCode code() {
        return code;
    }

    public String found() {
        return String.valueOf(getMessage());
    }

    public String advice() {
        return advice;
    }
}
