package io.loligo.connector.wiring.http;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.Connections;
import io.loligo.connector.connection.ConnectorConfig;
import io.loligo.connector.connection.TopicsConfig;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.http.ServerClock;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.messaging.KafkaShelf;
import io.loligo.connector.polling.PassWatcher;
import io.loligo.connector.polling.Poller;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.polling.StatusBoard;
import io.loligo.contracts.wire.Topics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Makes the parts that take plain values of settings. */
@Singleton
public final class Wiring {

    /** Milliseconds, as JSON and people read them. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    Journal.Shelf shelf(TopicsConfig topics, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new KafkaShelf(kafka, new Topics(topics.prefix()));
    }

    @Produces
    @Singleton
    Polling polling(ConnectorConfig config, Journal.Shelf shelf, Clock clock, PassWatcher watcher) {
        return new Polling(Connections.of(config).stream()
                .map(connection -> poller(connection, shelf, clock, watcher))
                .toList());
    }

    void start(@Observes StartupEvent started, Polling polling) {
        polling.start();
    }

    void end(@Disposes Polling polling) {
        polling.close();
    }

    private static Poller poller(Connection connection, Journal.Shelf shelf, Clock clock, PassWatcher watcher) {
        ServerClock server = new ServerClock(clock);
        boolean follow = connection.address().followServerClock();
        CalamariHr hr = new CalamariHr(connection.address(), clock, follow ? server::observe : ignored -> {});
        StatusBoard board = new StatusBoard(connection, clock, watcher);
        return new Poller(connection, hr, shelf, clock, follow ? server : clock, board);
    }
}
