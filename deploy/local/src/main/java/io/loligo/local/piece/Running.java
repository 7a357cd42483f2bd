package io.loligo.local.piece;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A piece that was started. */
public interface Running extends AutoCloseable {

    /** What it still waits for, in words; empty when it is ready. */
    Optional<String> missing();

    /** Completes when it ended, asked to or not, with what it left to say. */
    CompletableFuture<Ending> ended();

    /** Asks it to end and waits until it did. */
    @Override
    void close();

    /**
     * How a piece ended.
     *
     * @param how in words, such as {@code ended with exit code 1}
     * @param lastWords the last lines of its log
     */
    record Ending(String how, String lastWords) {}

    /** One that lives in this process and is ready as soon as it is started. */
    static Running inThisProcess(AutoCloseable resource) {
        return new Running() {
            private final CompletableFuture<Ending> ended = new CompletableFuture<>();

            @Override
            public Optional<String> missing() {
                return Optional.empty();
            }

            @Override
            public CompletableFuture<Ending> ended() {
                return ended;
            }

            @Override
            public void close() {
                try {
                    resource.close();
                    ended.complete(new Ending("was closed", ""));
                } catch (Exception unclean) {
                    ended.complete(new Ending("did not close cleanly: " + unclean.getMessage(), ""));
                }
            }
        };
    }
}
