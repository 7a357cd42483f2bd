package io.loligo.audit.intake;

import io.smallrye.mutiny.Uni;

/** Where messages are set aside that cannot become rows. */
public interface DeadLetters {
    /** Completes once the log holds the message; after a crash the same message may be set aside twice. */
    Uni<Void> setAside(Arrival.Illegible message);
}
