package io.loligo.local.piece;

/** A piece did not start, or not in time; says what was tried, what came back and what to do. */
public final class PieceException extends Exception {
    public PieceException(String message) {
        super(message);
    }

    public PieceException(String message, Throwable cause) {
        super(message, cause);
    }
}
