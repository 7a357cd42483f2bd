package io.loligo.audit.question;

/** What was asked for is not in the ledger. */
public final class UnknownException extends RuntimeException {
    private final String advice;

    /**
     * @param what such as "no event of person acme/17 is recorded"
     * @param advice what to do now
     */
    public UnknownException(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
