package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.people.Roster;
import io.loligo.connector.quota.Governor;
import io.loligo.connector.source.FieldRule;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection: does what is due, and says when something will be due again. All but {@link #request} and {@link #status}
 * belongs to one thread. Whatever goes wrong with the journal makes it read its memory back before it goes on.
 */
public final class Poller implements AutoCloseable {
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Connection connection;
    private final Hr hr;
    private final Journal.Shelf shelf;
    private final Passage.Clocks clocks;
    private final Schedule schedule;
    private final Backoff journalPauses;
    private final StatusBoard board;
    private final Queue<OperatorActivity> requests = new ConcurrentLinkedQueue<>();
    private @Nullable Open open;
    private int journalFaults;
    private volatile boolean isReadSoon;

    /** What lies open while the journal is. */
    private record Open(Journal journal, Roster roster, Governor governor, Writer writer) {}

    private record Recollecting(Roster roster) implements Journal.Memory {
        @Override
        public void remember(EmployeeSnapshot snapshot) {
            roster.remember(snapshot);
        }

        @Override
        public void forget(String value) {
            roster.forget(value);
        }
    }

    /** @param days the clock that says what day it is; {@code own} unless the connection follows HR's */
    public Poller(Connection connection, Hr hr, Journal.Shelf shelf, Clock own, Clock days, StatusBoard board) {
        this.connection = connection;
        this.hr = hr;
        this.shelf = shelf;
        this.clocks = new Passage.Clocks(own, days);
        RandomGenerator random = RandomGenerator.getDefault();
        this.schedule = new Schedule(connection, random);
        this.journalPauses = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), random);
        this.board = board;
    }

    public String name() {
        return connection.name();
    }

    public ConnectionStatus status() {
        return board.status();
    }

    /** Asks for a pass at once; it is told as an operator's activity, too. */
    public void request(OperatorActivity activity) {
        requests.add(activity);
    }

    /** Begins with a pass, however short ago the last one was. */
    void readSoon() {
        isReadSoon = true;
    }

    /** Does what is due, and returns how long nothing will be. */
    public Duration turn() throws InterruptedException {
        try {
            Open at = open == null ? open() : open;
            told(at);
            passage(at).remaining(clocks.days().instant());
            if (!clocks.own().instant().isBefore(schedule.next())) {
                pass(at);
            }
            board.resting(at.roster().size(), schedule, at.governor().spend());
            journalFaults = 0;
            return rest(at.roster());
        } catch (IOException failed) {
            release();
            journalFaults++;
            board.journalFailed(failed);
            return failed instanceof JournalException gone && gone.takenOver()
                    ? Duration.ofSeconds(Long.MAX_VALUE)
                    : journalPauses.after(journalFaults);
        }
    }

    @Override
    public void close() {
        release();
        hr.close();
    }

    /** Lets the journal go; the next turn opens it again. */
    void release() {
        Open was = open;
        open = null;
        if (was != null) {
            was.journal().close();
        }
    }

    private Open open() throws IOException {
        Journal journal = shelf.open(connection.name());
        Roster roster = new Roster(
                connection.name(),
                connection.source().fields().stream().map(FieldRule::name).toList(),
                connection.days());
        try {
            Journal.Recalled recalled = journal.recall(new Recollecting(roster));
            Governor governor = new Governor(
                    connection.limits(), clocks.own(), recalled.spend(), spend -> journal.commit(Batch.of(spend)));
            schedule.resume(recalled.position());
            if (isReadSoon) {
                schedule.now();
                isReadSoon = false;
            }
            Open fresh = new Open(journal, roster, governor, new Writer(journal, roster, recalled.position()));
            open = fresh;
            board.opened();
            return fresh;
        } catch (IOException failed) {
            journal.close();
            throw failed;
        }
    }

    private void told(Open at) throws IOException {
        for (OperatorActivity next = requests.peek(); next != null; next = requests.peek()) {
            at.journal().commit(Batch.of(next));
            requests.remove();
            schedule.now();
        }
    }

    private void pass(Open at) throws IOException, InterruptedException {
        Instant started = clocks.own().instant();
        board.reading();
        at.writer().told().clear();
        PassOutcome outcome = passage(at).run(at.governor(), schedule.cost());
        schedule.ended(outcome, started, clocks.own().instant());
        board.ended(outcome);
    }

    private Passage passage(Open at) {
        return new Passage(connection, hr, clocks, at.roster(), at.writer());
    }

    /** Never past the next day's turn of somebody, and short enough for a clock that jumps to be noticed. */
    private Duration rest(Roster roster) {
        Duration toPass = Duration.between(clocks.own().instant(), schedule.next());
        Duration toAlarm = Optional.of(roster.nextAlarm())
                .filter(alarm -> !alarm.equals(Instant.MAX))
                .map(alarm -> Duration.between(clocks.days().instant(), alarm))
                .orElse(LONGEST_REST);
        Duration rest = toPass.compareTo(toAlarm) < 0 ? toPass : toAlarm;
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}
