package io.loligo.connector.polling;

import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection does.
 *
 * @param trouble what keeps it from its work now; empty when all is well
 * @param journalTrouble what keeps it from writing down; empty when it can
 */
public record ConnectionStatus(
        String name,
        Stage stage,
        int people,
        Optional<PassOutcome> lastPass,
        Optional<PassOutcome.Completed> lastComplete,
        Optional<Fault> trouble,
        Optional<String> journalTrouble,
        Duration interval,
        Instant nextPass,
        Quota quota) {

    /** What a connection does now. */
    public enum Stage {
        /** Reads back its memory. */
        STARTING,
        WAITING,
        READING,
        /** Another replica claimed the connection; this one leaves it alone until it is started anew. */
        TAKEN_OVER
    }

    /** Requests sent. */
    public record Quota(int lastHour, int hourLimit, int lastDay, int dayLimit) {}
}
