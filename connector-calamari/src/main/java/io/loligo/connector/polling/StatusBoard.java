package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus.Quota;
import io.loligo.connector.polling.ConnectionStatus.Stage;
import io.loligo.connector.quota.Pace;
import io.loligo.connector.quota.Spend;
import io.loligo.connector.quota.TenantQuota;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
                Optional.of("not yet told by Kafka whether this replica keeps the connection"),
                Pace.of(connection.limits(), 1, 0, connection.interval()),
                Optional.empty(),
                quota(TenantQuota.alone(connection.limits()), Spend.none()),
                Optional.empty());
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

    void resting(int people, Schedule schedule, TenantQuota quota, Spend spend, Optional<Hold> hold) {
        ConnectionStatus was = status;
        boolean stopped = schedule.next().equals(Schedule.STOPPED);
        Instant next = schedule.next().isBefore(Instant.EPOCH) ? clock.instant() : schedule.next();
        status = new ConnectionStatus(
                was.name(),
                stopped ? Stage.STOPPED : Stage.WAITING,
                people,
                was.lastPass(),
                was.lastComplete(),
                was.trouble(),
                Optional.empty(),
                schedule.pace(),
                stopped ? Optional.empty() : Optional.of(next),
                quota(quota, spend),
                hold);
    }

    void ended(PassOutcome outcome) {
        Optional<Fault> before = status.trouble();
        Optional<Fault> now = switch (outcome) {
            case PassOutcome.Completed completed -> completed.absenceFault();
            case PassOutcome.Probed ignored -> Optional.empty();
            case PassOutcome.Refused refused -> Optional.of(refused.fault());
        };
        if (now.isPresent()) {
            if (before.filter(now.get()::sameProblem).isEmpty()) {
                LOG.warnf("Connection %s: %s", connection.name(), now.get().message());
            }
        } else if (before.isPresent()) {
            LOG.infof("Connection %s: HR answers as it should again", connection.name());
        }
        Map<String, Integer> changes = changes(outcome);
        if (!changes.isEmpty()) {
            LOG.infof("Connection %s: after %d requests told %s", connection.name(), outcome.requests(), changes);
        }
        ConnectionStatus was = status;
        status = new ConnectionStatus(
                was.name(),
                was.stage(),
                was.people(),
                outcome instanceof PassOutcome.Probed ? was.lastPass() : Optional.of(outcome),
                outcome instanceof PassOutcome.Completed completed ? Optional.of(completed) : was.lastComplete(),
                now,
                was.journalTrouble(),
                was.pace(),
                was.nextPass(),
                was.quota(),
                was.hold());
        watcher.ended(connection.name(), outcome);
    }

    void journalFailed(IOException failed) {
        boolean takenOver = failed instanceof JournalException gone && gone.takenOver();
        String words = String.valueOf(failed.getMessage());
        if (!status.journalTrouble().equals(Optional.of(words))) {
            LOG.warnf("Connection %s: %s", connection.name(), words);
        }
        status = change(
                takenOver ? Stage.STANDBY : Stage.STARTING,
                status.trouble(),
                takenOver ? Optional.empty() : Optional.of(words));
    }

    /** It is not known whether this replica keeps the connection. */
    void unshared(String why) {
        if (!status.journalTrouble().equals(Optional.of(why))) {
            LOG.warnf("Connection %s: %s", connection.name(), why);
        }
        status = change(status.stage(), status.trouble(), Optional.of(why));
    }

    void standingBy() {
        if (status.stage() != Stage.STANDBY) {
            LOG.infof("Connection %s: another replica keeps it; this one stands by", connection.name());
        }
        status = change(Stage.STANDBY, Optional.empty(), Optional.empty());
    }

    private static Map<String, Integer> changes(PassOutcome outcome) {
        return switch (outcome) {
            case PassOutcome.Completed completed -> completed.changes();
            case PassOutcome.Probed probed -> probed.changes();
            case PassOutcome.Refused ignored -> Map.of();
        };
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
                was.pace(),
                was.nextPass(),
                was.quota(),
                was.hold());
    }

    private Quota quota(TenantQuota quota, Spend spend) {
        Instant now = clock.instant();
        return new Quota(
                spend.lastHour(now),
                quota.whole().perHour() / quota.connections(),
                spend.lastDay(now),
                quota.whole().perDay() / quota.connections(),
                quota.connections());
    }
}
