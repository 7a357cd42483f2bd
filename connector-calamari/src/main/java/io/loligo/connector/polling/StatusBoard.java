package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus.Quota;
import io.loligo.connector.polling.ConnectionStatus.Stage;
import io.loligo.connector.quota.Spend;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Shows how a connection does, and logs each problem once: when it begins, when it becomes another, when it is over. */
public final class StatusBoard {
    private static final Logger LOG = Logger.getLogger(StatusBoard.class);

    private final Connection connection;
    private final Clock clock;
    private final PassWatcher watcher;
    private volatile ConnectionStatus status;

    public StatusBoard(Connection connection, Clock clock, PassWatcher watcher) {
        this.connection = connection;
        this.clock = clock;
        this.watcher = watcher;
        this.status = new ConnectionStatus(
                connection.name(),
                Stage.STARTING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("the memory is being read back"),
                connection.interval().orElse(Duration.ZERO),
                Instant.EPOCH,
                quota(Spend.none()));
    }

    ConnectionStatus status() {
        return status;
    }

    void opened() {
        if (status.stage() == Stage.STARTING && status.lastPass().isPresent()) {
            LOG.infof("Connection %s: the journal answers again", connection.name());
        }
        status = change(Stage.WAITING, status.trouble(), Optional.empty());
    }

    void reading() {
        status = change(Stage.READING, status.trouble(), Optional.empty());
    }

    void resting(int people, Schedule schedule, Spend spend) {
        ConnectionStatus was = status;
        Instant next = schedule.next().isBefore(Instant.EPOCH) ? clock.instant() : schedule.next();
        status = new ConnectionStatus(
                was.name(),
                Stage.WAITING,
                people,
                was.lastPass(),
                was.lastComplete(),
                was.trouble(),
                Optional.empty(),
                schedule.interval(),
                next,
                quota(spend));
    }

    void ended(PassOutcome outcome) {
        Optional<Fault> before = status.trouble();
        Optional<Fault> now = switch (outcome) {
            case PassOutcome.Completed completed -> completed.absenceFault();
            case PassOutcome.Refused refused -> Optional.of(refused.fault());
        };
        if (now.isPresent()) {
            if (before.filter(now.get()::sameProblem).isEmpty()) {
                LOG.warnf("Connection %s: %s", connection.name(), now.get().message());
            }
        } else if (before.isPresent()) {
            LOG.infof("Connection %s: HR answers as it should again", connection.name());
        }
        if (outcome instanceof PassOutcome.Completed completed
                && !completed.changes().isEmpty()) {
            LOG.infof(
                    "Connection %s: %d people read in %d requests; told %s",
                    connection.name(), completed.people(), completed.requests(), completed.changes());
        }
        ConnectionStatus was = status;
        status = new ConnectionStatus(
                was.name(),
                was.stage(),
                was.people(),
                Optional.of(outcome),
                outcome instanceof PassOutcome.Completed completed ? Optional.of(completed) : was.lastComplete(),
                now,
                was.journalTrouble(),
                was.interval(),
                was.nextPass(),
                was.quota());
        watcher.ended(connection.name(), outcome);
    }

    void journalFailed(IOException failed) {
        boolean takenOver = failed instanceof JournalException gone && gone.takenOver();
        String words = String.valueOf(failed.getMessage());
        if (!status.journalTrouble().equals(Optional.of(words))) {
            LOG.warnf("Connection %s: %s", connection.name(), words);
        }
        status = change(takenOver ? Stage.TAKEN_OVER : Stage.STARTING, status.trouble(), Optional.of(words));
    }

    private ConnectionStatus change(Stage stage, Optional<Fault> trouble, Optional<String> journalTrouble) {
        ConnectionStatus was = status;
        return new ConnectionStatus(
                was.name(),
                stage,
                was.people(),
                was.lastPass(),
                was.lastComplete(),
                trouble,
                journalTrouble,
                was.interval(),
                was.nextPass(),
                was.quota());
    }

    private Quota quota(Spend spend) {
        Instant now = clock.instant();
        return new Quota(
                spend.lastHour(now),
                connection.limits().perHour(),
                spend.lastDay(now),
                connection.limits().perDay());
    }
}
