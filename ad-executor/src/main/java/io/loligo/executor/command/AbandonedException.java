package io.loligo.executor.command;

/** The command is no longer ours: its partition went elsewhere, or the service stops. Nothing more is done or said about it. */
public final class AbandonedException extends Exception {
    public AbandonedException(String message) {
        super(message);
    }
}
