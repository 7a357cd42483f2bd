package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.quota.Pace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a connection does.
 *
 * @param journalTrouble what keeps it from writing down, or this replica from knowing how it does elsewhere; empty when all is well
 * @param hold people who would go at once, kept until somebody decides
 */
public record ConnectionStatus(
        String name, Bulletin bulletin, Optional<String> journalTrouble, Quota quota, Optional<Hold> hold) {

    public Optional<String> keeper() {
        return bulletin.keeper();
    }

    public Stage stage() {
        return bulletin.stage();
    }

    public int people() {
        return bulletin.people();
    }

    public List<PassOutcome> passes() {
        return bulletin.passes();
    }

    public Optional<PassOutcome> lastPass() {
        return bulletin.lastPass();
    }

    public Optional<PassOutcome.Completed> lastComplete() {
        return bulletin.lastComplete();
    }

    public Optional<Fault> trouble() {
        return bulletin.trouble();
    }

    public Pace pace() {
        return bulletin.pace();
    }

    public Optional<Instant> nextPass() {
        return bulletin.nextPass();
    }

    ConnectionStatus with(Bulletin other) {
        return new ConnectionStatus(name, other, journalTrouble, quota, hold);
    }

    ConnectionStatus with(Bulletin other, Optional<String> newJournalTrouble) {
        return new ConnectionStatus(name, other, newJournalTrouble, quota, hold);
    }

    ConnectionStatus with(Quota other) {
        return new ConnectionStatus(name, bulletin, journalTrouble, other, hold);
    }

    /**
     * Requests sent, and the connection's part of what its tenant allows.
     *
     * @param connections how many have an equal part, this one among them
     */
    public record Quota(int lastHour, int hourLimit, int lastDay, int dayLimit, int connections) {}
}
