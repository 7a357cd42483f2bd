package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus.Quota;
import io.loligo.connector.quota.Pace;
import io.loligo.connector.quota.Spend;
import io.loligo.connector.quota.TenantQuota;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Shows how a connection does: of one that this replica keeps, what it sees itself; of another's, what that one wrote down. Logs each
 * problem once: when it begins, when it becomes another, when it is over.
 */
public final class StatusBoard {
    private static final Logger LOG = Logger.getLogger(StatusBoard.class);

    private static final String NOT_YET_TOLD = "not yet told by Kafka whether this replica keeps the connection";

    private final Connection connection;
    private final Clock clock;
    private final PassWatcher watcher;
    private final Bulletins bulletins;
    private volatile TenantQuota quota;
    private volatile ConnectionStatus status;

    public StatusBoard(Connection connection, Clock clock, PassWatcher watcher, Bulletins bulletins) {
        this.connection = connection;
        this.clock = clock;
        this.watcher = watcher;
        this.bulletins = bulletins;
        this.quota = TenantQuota.alone(connection.limits());
        this.status = new ConnectionStatus(
                connection.name(),
                Bulletin.first(
                        connection.address().tenant(), Pace.of(connection.limits(), 1, 0, connection.interval())),
                Optional.of(NOT_YET_TOLD),
                quota(Spend.none()),
                Optional.empty());
    }

    /** As this replica knows it by itself. */
    ConnectionStatus own() {
        return status;
    }

    /** As every replica shows it. */
    ConnectionStatus status() {
        ConnectionStatus own = status;
        Bulletins.Known known = bulletins.of(own.name());
        return switch (own.stage()) {
            case WAITING, READING, STOPPED -> own;
            case STARTING ->
                known.bulletin()
                        .map(told -> elsewhere(told.at(Stage.STARTING), beyondStarting(own), known))
                        .orElse(own);
            case STANDBY ->
                known.bulletin()
                        .map(told -> elsewhere(told, bulletins.trouble(), known))
                        .orElse(own);
        };
    }

    Spend spentByOthers() {
        return bulletins.spentBeside(connection.name(), connection.address().tenant());
    }

    void allow(TenantQuota other) {
        quota = other;
    }

    /** @return whether how the connection did before is taken from what was written down, for this replica did not keep it */
    boolean opened(Optional<Bulletin> written) {
        boolean goesOn = status.keeper().isPresent() && status.stage() == Stage.STARTING;
        if (goesOn) {
            LOG.infof("Connection %s: the journal answers again", connection.name());
        }
        Bulletin before = goesOn ? status.bulletin() : written.orElse(status.bulletin());
        status = status.with(
                before.of(connection.address().tenant())
                        .keptBy(bulletins.replica())
                        .at(Stage.WAITING),
                Optional.empty());
        return !goesOn;
    }

    void reading() {
        status = status.with(status.bulletin().at(Stage.READING), Optional.empty());
        watcher.begins(connection.name());
    }

    void probing() {
        watcher.begins(connection.name());
    }

    void spent(Spend spend) {
        status = status.with(quota(spend));
    }

    void resting(int people, Schedule schedule, Spend spend, Optional<Hold> hold) {
        boolean stopped = schedule.next().equals(Schedule.STOPPED);
        Instant next = schedule.next().isBefore(Instant.EPOCH) ? clock.instant() : schedule.next();
        Bulletin resting = status.bulletin()
                .resting(
                        stopped ? Stage.STOPPED : Stage.WAITING,
                        people,
                        schedule.pace(),
                        stopped ? Optional.empty() : Optional.of(next));
        status = new ConnectionStatus(connection.name(), resting, Optional.empty(), quota(spend), hold);
    }

    void ended(PassOutcome outcome) {
        Bulletin after = status.bulletin().after(outcome);
        logTrouble(status.trouble(), after.trouble());
        Map<String, Integer> changes = changes(outcome);
        if (!changes.isEmpty()) {
            LOG.infof("Connection %s: after %d requests told %s", connection.name(), outcome.requests(), changes);
        }
        status = status.with(after);
        watcher.ended(connection.name(), outcome);
    }

    void journalFailed(IOException failed) {
        boolean takenOver = failed instanceof JournalException gone && gone.takenOver();
        String words = String.valueOf(failed.getMessage());
        if (!status.journalTrouble().equals(Optional.of(words))) {
            LOG.warnf("Connection %s: %s", connection.name(), words);
        }
        status = status.with(
                status.bulletin().at(takenOver ? Stage.STANDBY : Stage.STARTING),
                takenOver ? Optional.empty() : Optional.of(words));
    }

    /** It is not known whether this replica keeps the connection. */
    void unshared(String why) {
        if (!status.journalTrouble().equals(Optional.of(why))) {
            LOG.warnf("Connection %s: %s", connection.name(), why);
        }
        status = status.with(status.bulletin(), Optional.of(why));
    }

    void standingBy() {
        if (status.stage() != Stage.STANDBY) {
            LOG.infof("Connection %s: another replica keeps it; this one stands by", connection.name());
        }
        Bulletin nothing = Bulletin.first(connection.address().tenant(), status.pace());
        status = status.with(nothing.at(Stage.STANDBY), Optional.empty());
    }

    /** That a replica has just begun is no trouble of a connection of which others know. */
    private static Optional<String> beyondStarting(ConnectionStatus own) {
        return own.journalTrouble().filter(words -> !words.equals(NOT_YET_TOLD));
    }

    private ConnectionStatus elsewhere(Bulletin told, Optional<String> journalTrouble, Bulletins.Known known) {
        return new ConnectionStatus(connection.name(), told, journalTrouble, quota(known.spend()), known.hold());
    }

    private void logTrouble(Optional<Fault> before, Optional<Fault> now) {
        if (now.isPresent()) {
            if (before.filter(now.get()::sameProblem).isEmpty()) {
                LOG.warnf("Connection %s: %s", connection.name(), now.get().message());
            }
        } else if (before.isPresent()) {
            LOG.infof("Connection %s: HR answers as it should again", connection.name());
        }
    }

    private static Map<String, Integer> changes(PassOutcome outcome) {
        return switch (outcome) {
            case PassOutcome.Completed completed -> completed.changes();
            case PassOutcome.Probed probed -> probed.changes();
            case PassOutcome.Refused ignored -> Map.of();
        };
    }

    private Quota quota(Spend spend) {
        Instant now = clock.instant();
        TenantQuota part = quota;
        return new Quota(
                spend.lastHour(now),
                part.whole().perHour() / part.connections(),
                spend.lastDay(now),
                part.whole().perDay() / part.connections(),
                part.connections());
    }
}
