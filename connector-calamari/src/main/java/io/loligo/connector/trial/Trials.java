package io.loligo.connector.trial;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Polling;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/** Tries connections for whoever asks, few at a time: each trial takes requests of somebody's quota. */
public final class Trials {
    private static final int AT_ONCE = 2;

    private final Trial trial;
    private final Polling polling;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public Trials(Trial trial, Polling polling) {
        this.trial = trial;
        this.polling = polling;
    }

    /** Waits for its turn, then asks HR. */
    public Verdict of(Connection connection) throws InterruptedException {
        places.acquire();
        try {
            return trial.of(connection.limitedTo(polling.quotaWith(connection).each()), people(connection.name()));
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
