package io.loligo.audit.intake;

import java.time.Instant;
import java.util.Optional;

/** Whether events are being taken in, for whoever asks how the service is. */
public final class IntakeState {
    private Optional<Pause> pause = Optional.empty();

    /**
     * A pause that ends by itself when its cause passes.
     *
     * @param reason what came back at the last attempt
     */
    public record Pause(Instant since, String reason) {}

    /** Returns whether events were flowing until now. */
    public synchronized boolean pause(Instant now, String reason) {
        boolean flowing = pause.isEmpty();
        pause = Optional.of(new Pause(pause.map(Pause::since).orElse(now), reason));
        return flowing;
    }

    /** Returns the pause that ends now. */
    public synchronized Optional<Pause> flow() {
        Optional<Pause> ended = pause;
        pause = Optional.empty();
        return ended;
    }

    public synchronized Optional<Pause> current() {
        return pause;
    }
}
