package io.loligo.executor.system;

/** A system's no, in words that an administrator can act on. */
public final class SystemException extends Exception {
    private final transient Trouble trouble;
    private final String advice;

    /**
     * @param answered what came back, the system's code in words
     * @param advice what to do
     */
    public SystemException(Trouble trouble, String answered, String advice, Throwable cause) {
        super(answered, cause);
        this.trouble = trouble;
        this.advice = advice;
    }

    /** A no that is an answer, not a breakdown. */
    public SystemException(Trouble trouble, String answered, String advice) {
        super(answered);
        this.trouble = trouble;
        this.advice = advice;
    }

    public Trouble trouble() {
        return trouble;
    }

    public String answered() {
        return String.valueOf(getMessage());
    }

    public String advice() {
        return advice;
    }
}
