package io.loligo.audit.question;

/** The ledger cannot be asked now; its database is away. */
public final class UnavailableException extends RuntimeException {
    public UnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
