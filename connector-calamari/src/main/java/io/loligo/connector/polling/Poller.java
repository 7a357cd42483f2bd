package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyWatch;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.people.Roster;
import io.loligo.connector.polling.Recalling.Open;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one connection: does what is due, and says when something will be due again. All but {@link #ask},
 * {@link #allow}, {@link #unshared} and {@link #status} belongs to one thread. Whatever goes wrong with the journal makes it read its memory back before it goes on.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final Set<Fault.Kind> FOR_A_KEY =
            Set.of(Fault.Kind.UNAUTHORIZED, Fault.Kind.FORBIDDEN, Fault.Kind.NO_API_KEY);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration BEFORE_CLAIMING_BACK = Duration.ofMinutes(1);

    private final Connection connection;
    private final Hr hr;
    private final Clocks clocks;
    private final Schedule schedule;
    private final Backoff journalPauses;
    private final StatusBoard board;
    private final KeyWatch keyWatch;
    private final Recalling recalling;
    private final Wishes wishes = new Wishes();
    private @Nullable Open open;
    private int journalFaults;
    private volatile TenantQuota quota;
    private volatile boolean isReadSoon;

    public Poller(
            Connection connection, Hr hr, Journal.Shelf shelf, Clocks clocks, StatusBoard board, KeyWatch keyWatch) {
        this.connection = connection;
        this.hr = hr;
        this.clocks = clocks;
        RandomGenerator random = RandomGenerator.getDefault();
        this.schedule = new Schedule(connection, random);
        this.journalPauses = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), random);
        this.board = board;
        this.keyWatch = keyWatch;
        this.quota = TenantQuota.alone(connection.limits());
        this.recalling = new Recalling(connection, shelf, clocks, board, () -> quota);
    }

    public String name() {
        return connection.name();
    }

    /** See {@link io.loligo.connector.connection.Address#tenant}. */
    String tenant() {
        return connection.address().tenant();
    }

    /** What the connection itself says of its limits. */
    QuotaLimits limits() {
        return connection.limits();
    }

    /** Gives the connection its part of the tenant's quota; in the middle of a pass, too. */
    void allow(TenantQuota other) {
        quota = other;
        board.allow(other);
    }

    /** As every replica shows it. */
    public ConnectionStatus status() {
        return board.status();
    }

    /** As this replica knows it by itself. */
    ConnectionStatus own() {
        return board.own();
    }

    /** Asks for a pass at once; it is told as an operator's activity, too. */
    public void ask(Wish wish) {
        wishes.add(wish);
    }

    /** Leaves the connection to another replica: lets go of the memory and of wishes, which reach that one. */
    void standBy() {
        release();
        wishes.clear();
        board.standingBy();
    }

    void unshared(String why) {
        board.unshared(why);
    }

    /** Begins with a pass, however short ago the last one was. */
    void readSoon() {
        isReadSoon = true;
    }

    /** Does what is due, and returns how long nothing will be. */
    public Duration turn() throws InterruptedException {
        try {
            Open at = open == null ? open() : open;
            schedule.allow(quota.each());
            wishes.fulfil(at.writer(), at.governor(), schedule::now);
            passage(at).remaining(clocks.days().instant());
            tryAnotherKey();
            look(at);
            board.resting(
                    at.roster().size(),
                    schedule,
                    at.governor().spend(),
                    at.writer().position().hold());
            tell(at);
            journalFaults = 0;
            return rest(at.roster());
        } catch (IOException failed) {
            release();
            journalFaults++;
            board.journalFailed(failed);
            return failed instanceof JournalException gone && gone.takenOver()
                    ? BEFORE_CLAIMING_BACK
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
        Open fresh = recalling.open();
        Journal.Recalled recalled = fresh.recalled();
        schedule.resume(recalled.position());
        if ((board.opened(recalled.bulletin()) && hasFailed(recalled)) || isReadSoon) {
            schedule.now();
            isReadSoon = false;
        }
        open = fresh;
        return fresh;
    }

    /** Whoever kept the connection before saw a pass come to nothing; what they waited for may be over. */
    private static boolean hasFailed(Journal.Recalled recalled) {
        return recalled.bulletin()
                .flatMap(Bulletin::lastPass)
                .filter(last -> last instanceof PassOutcome.Refused)
                .isPresent();
    }

    private void tell(Open at) throws IOException {
        at.writer().tell(board.own().bulletin(), at.governor().spend());
    }

    /** A pass if one is due and the quota has room for all of it, as far as known; else a probe if that is due. */
    private void look(Open at) throws IOException, InterruptedException {
        Instant now = clocks.own().instant();
        if (schedule.isPassDue(now)) {
            Duration wait = at.governor().waitFor(schedule.cost());
            if (wait.compareTo(AT_ONCE) > 0) {
                schedule.postpone(now.plus(wait));
            } else {
                keyWatch.tries();
                board.reading();
                tell(at);
                at.writer().told().clear();
                ended(passage(at).run(at.governor(), () -> wishes.countSent(at.governor())), now);
            }
        } else if (schedule.isProbeDue(now)) {
            board.probing();
            at.writer().told().clear();
            ended(passage(at).probe(at.governor(), () -> wishes.countSent(at.governor())), now);
        }
    }

    /** Whoever was stopped by its key, or had none, tries another one as soon as it is there, and once. */
    private void tryAnotherKey() {
        if (waitsForKey() && keyWatch.isExchanged()) {
            LOG.infof("Connection %s: its key was exchanged; HR is asked again", connection.name());
            schedule.now();
        }
    }

    private boolean waitsForKey() {
        return board.own()
                .lastPass()
                .filter(last -> last instanceof PassOutcome.Refused refused
                        && FOR_A_KEY.contains(refused.fault().kind()))
                .isPresent();
    }

    private void ended(PassOutcome outcome, Instant started) {
        schedule.ended(outcome, started, clocks.own().instant());
        board.ended(outcome);
    }

    private Passage passage(Open at) {
        return new Passage(connection, hr, clocks, at.roster(), at.writer(), at.absenceGuard());
    }

    /** Never past the next day's turn of somebody, and short enough for a clock that jumps to be noticed. */
    private Duration rest(Roster roster) {
        Duration toPass = Duration.between(clocks.own().instant(), schedule.nextOfBoth());
        Duration toAlarm = Optional.of(roster.nextAlarm())
                .filter(alarm -> !alarm.equals(Instant.MAX))
                .map(alarm -> Duration.between(clocks.days().instant(), alarm))
                .orElse(LONGEST_REST);
        Duration rest = toPass.compareTo(toAlarm) < 0 ? toPass : toAlarm;
        Duration longest =
                waitsForKey() && keyWatch.every().compareTo(LONGEST_REST) < 0 ? keyWatch.every() : LONGEST_REST;
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(longest) < 0 ? rest : longest;
    }
}
