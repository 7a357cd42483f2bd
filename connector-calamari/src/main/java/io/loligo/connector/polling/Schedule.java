package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Pace;
import io.loligo.connector.quota.QuotaLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When the next pass and the next probe are due. Confined to one thread. */
final class Schedule {
    /** Never, until somebody asks. */
    static final Instant STOPPED = Instant.MAX;

    private final Connection connection;
    private final Backoff backoff;
    private QuotaLimits limits;
    private int faults;
    private int cost = 1;
    private Instant next = Instant.MIN;
    private Instant nextProbe = Instant.MAX;
    private Instant lastComplete = Instant.MIN;

    Schedule(Connection connection, RandomGenerator random) {
        this.connection = connection;
        this.limits = connection.limits();
        this.backoff =
                new Backoff(connection.pauses().first(), connection.pauses().longest(), random);
    }

    /** Goes on where a connection stood before a restart; who was stopped stays so until the connector itself is started anew. */
    void resume(Position position) {
        if (position.passes() > 0 && !next.equals(STOPPED)) {
            cost = Math.max(1, position.requests());
            lastComplete = position.lastPass();
            next = lastComplete.plus(pace().pass());
            nextProbe = pace().probe().isPresent() ? position.lastPass() : Instant.MAX;
        }
    }

    /** Other limits, and so another pace; what waits for a fault to pass goes on to wait. */
    void allow(QuotaLimits other) {
        if (!other.equals(limits)) {
            limits = other;
            if (faults == 0 && lastComplete.isAfter(Instant.MIN) && next.isAfter(Instant.MIN)) {
                next = lastComplete.plus(pace().pass());
                nextProbe = pace().probe().isPresent() ? lastComplete : Instant.MAX;
            }
        }
    }

    void now() {
        next = Instant.MIN;
    }

    /** There is no room in the quota for a whole pass; without a probe in between, there will be. */
    void postpone(Instant until) {
        next = until;
        nextProbe = Instant.MAX;
    }

    Instant next() {
        return next;
    }

    boolean isPassDue(Instant now) {
        return !now.isBefore(next);
    }

    boolean isProbeDue(Instant now) {
        return !now.isBefore(nextProbe);
    }

    /** When something is next due. */
    Instant nextOfBoth() {
        return next.isBefore(nextProbe) ? next : nextProbe;
    }

    /** What the last complete pass cost, in requests. */
    int cost() {
        return cost;
    }

    Pace pace() {
        return Pace.of(limits, cost, connection.source().probeCost(), connection.interval());
    }

    void ended(PassOutcome outcome, Instant started, Instant now) {
        switch (outcome) {
            case PassOutcome.Completed completed -> {
                faults = 0;
                cost = Math.max(1, completed.requests());
                lastComplete = started;
                next = started.plus(pace().pass());
                nextProbe = pace().probe().map(now::plus).orElse(Instant.MAX);
            }
            case PassOutcome.Probed probed -> {
                faults = 0;
                nextProbe = pace().probe().map(started::plus).orElse(Instant.MAX);
            }
            case PassOutcome.Refused refused -> {
                faults++;
                next = after(refused.fault(), now);
                nextProbe = Instant.MAX;
            }
        }
    }

    private Instant after(Fault fault, Instant now) {
        return switch (fault.kind().reaction()) {
            case BACK_OFF, READ_AGAIN -> now.plus(asked(fault, backoff.after(faults)));
            case WAIT_FOR_PERSON -> now.plus(asked(fault, connection.pauses().forPerson()));
            case NEXT_PASS -> now.plus(asked(fault, pace().pass()));
            case STOP -> STOPPED;
        };
    }

    private static Duration asked(Fault fault, Duration pause) {
        return fault.retryAfter().filter(longer -> longer.compareTo(pause) > 0).orElse(pause);
    }
}
