package io.loligo.connector.polling;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.pass.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When the next pass is due. Confined to one thread. */
final class Schedule {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Connection connection;
    private final Backoff backoff;
    private int faults;
    private int cost = 1;
    private Instant next = Instant.MIN;

    Schedule(Connection connection, RandomGenerator random) {
        this.connection = connection;
        this.backoff =
                new Backoff(connection.pauses().first(), connection.pauses().longest(), random);
    }

    /** Goes on where a connection stood before a restart. */
    void resume(Position position) {
        if (position.passes() > 0) {
            cost = Math.max(1, position.requests());
            next = position.lastPass().plus(interval());
        }
    }

    void now() {
        next = Instant.MIN;
    }

    Instant next() {
        return next;
    }

    /** What the last complete pass cost, in requests. */
    int cost() {
        return cost;
    }

    /** From the start of one pass to the next: as configured, else the shortest that the quota bears. */
    Duration interval() {
        Duration bearable = connection.limits().intervalFor(cost);
        return connection.interval().orElse(bearable.compareTo(SHORTEST) > 0 ? bearable : SHORTEST);
    }

    void ended(PassOutcome outcome, Instant started, Instant now) {
        switch (outcome) {
            case PassOutcome.Completed completed -> {
                faults = 0;
                cost = Math.max(1, completed.requests());
                next = started.plus(interval());
            }
            case PassOutcome.Refused refused -> {
                faults++;
                next = now.plus(pause(refused.fault()));
            }
        }
    }

    private Duration pause(Fault fault) {
        Duration pause = switch (fault.kind().reaction()) {
            case BACK_OFF, READ_AGAIN -> backoff.after(faults);
            case WAIT_FOR_PERSON -> connection.pauses().forPerson();
            case NEXT_PASS -> interval();
        };
        return fault.retryAfter().filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
    }
}
