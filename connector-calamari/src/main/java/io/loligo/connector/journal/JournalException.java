package io.loligo.connector.journal;

import java.io.IOException;

/** The journal could not be read or written. */
public final class JournalException extends IOException {
    private final boolean takenOver;

    private JournalException(String message, boolean takenOver, Throwable cause) {
        super(message, cause);
        this.takenOver = takenOver;
    }

    public static JournalException unavailable(String message, Throwable cause) {
        return new JournalException(message, false, cause);
    }

    public static JournalException takenOver(String message, Throwable cause) {
        return new JournalException(message, true, cause);
    }

    /** Whether somebody else has claimed the connection since; it is theirs now. */
    public boolean takenOver() {
        return takenOver;
    }
}
