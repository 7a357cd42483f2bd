package io.loligo.audit.intake;

/** The database will never take a value of this batch, such as a text with a NUL character. */
public final class UnstorableEventException extends RuntimeException {
    private final String reason;

    public UnstorableEventException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** What is wrong with the value, without quoting it. */
    public String reason() {
        return reason;
    }
}
