package io.loligo.local.piece;

/** One thing that a local run starts. */
public interface Piece {

    /** As people call it, such as {@code Kafka}. */
    String title();

    /** Where to find it once it is ready. */
    String address();

    /**
     * Begins; it need not be ready yet. Called again after the piece ended by itself.
     *
     * @throws PieceException in words for whoever started the run
     */
    Running start() throws PieceException;
}
