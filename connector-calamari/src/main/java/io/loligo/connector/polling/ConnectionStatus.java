package io.loligo.connector.polling;

import io.loligo.connector.hold.Hold;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.quota.Pace;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection does.
 *
 * @param trouble what keeps it from its work now; empty when all is well
 * @param journalTrouble what keeps it from writing down; empty when it can
 * @param pace how often it looks, and how late it sees something at worst
 * @param nextPass empty when it waits to be asked, for HR refuses the key
 * @param hold people who would go at once, kept until somebody decides
 */
public record ConnectionStatus(
        String name,
        Stage stage,
        int people,
        Optional<PassOutcome> lastPass,
        Optional<PassOutcome.Completed> lastComplete,
        Optional<Fault> trouble,
        Optional<String> journalTrouble,
        Pace pace,
        Optional<Instant> nextPass,
        Quota quota,
        Optional<Hold> hold) {

    /** What a connection does now. */
    public enum Stage {
        /** Reads back its memory. */
        STARTING,
        WAITING,
        READING,
        /** HR refuses the key: nothing is asked until somebody changes the settings or asks for a pass. */
        STOPPED,
        /** Another replica keeps the connection; this one takes over when that one is gone. */
        STANDBY
    }

    /**
     * Requests sent, and the connection's part of what its tenant allows.
     *
     * @param connections how many have an equal part, this one among them
     */
    public record Quota(int lastHour, int hourLimit, int lastDay, int dayLimit, int connections) {}
}
