package io.loligo.connector.trial;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Polling;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/** Tries connections for whoever asks, few at a time: each trial takes requests of somebody's quota. */
public final class Trials {
    private static final int AT_ONCE = 2;

    private final Trial trial;
    private final Polling polling;
    private final Leave leave;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public Trials(Trial trial, Polling polling, Clock clock) {
        this.trial = trial;
        this.polling = polling;
        this.leave = new Leave(polling, clock);
    }

    /** Waits for its turn, then asks HR, unless nothing of its quota is left. */
    public Verdict of(Connection connection) throws InterruptedException {
        places.acquire();
        try {
            Connection limited =
                    connection.limitedTo(polling.quotaWith(connection).each());
            Optional<Finding> refusal = leave.refusal(connection, Trial.mostRequests(connection));
            return refusal.isPresent()
                    ? Verdict.without(limited, refusal.get())
                    : trial.of(limited, people(connection.name()));
        } finally {
            places.release();
        }
    }

    private OptionalInt people(String connection) {
        return polling.statuses().stream()
                .filter(status -> status.name().equals(connection)
                        && status.lastComplete().isPresent())
                .mapToInt(ConnectionStatus::people)
                .findFirst();
    }
}
