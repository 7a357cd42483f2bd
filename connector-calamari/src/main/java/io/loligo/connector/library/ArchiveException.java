package io.loligo.connector.library;

import java.io.IOException;

/** The archive cannot be written or read now; the message says why and what to do. */
public final class ArchiveException extends IOException {
    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
