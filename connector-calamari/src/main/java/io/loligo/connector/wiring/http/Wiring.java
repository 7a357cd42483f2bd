package io.loligo.connector.wiring.http;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.connection.ConnectorConfig;
import io.loligo.connector.connection.KeyRing;
import io.loligo.connector.connection.ReplicaConfig;
import io.loligo.connector.connection.TopicsConfig;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.duty.Duty;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.library.Desk;
import io.loligo.connector.library.DocumentFolder;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.messaging.KafkaArchive;
import io.loligo.connector.messaging.KafkaDuty;
import io.loligo.connector.messaging.KafkaShelf;
import io.loligo.connector.messaging.StateFollower;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.Clocks;
import io.loligo.connector.polling.PassWatcher;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.tracing.TracedShelf;
import io.loligo.connector.trial.PacedHr;
import io.loligo.connector.trial.Trial;
import io.loligo.connector.trial.Trials;
import io.loligo.contracts.wire.Topics;
import io.loligo.outbound.Network;
import io.loligo.outbound.Reach;
import io.loligo.tracing.EventSpans;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    Topics topics(TopicsConfig config) {
        return new Topics(config.prefix());
    }

    @Produces
    @Singleton
    KeyRing keys(ConnectorConfig config) {
        return new KeyRing(System.getenv(), config.keys());
    }

    @Produces
    @Singleton
    Duty duty(Topics topics, ReplicaConfig replica, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new KafkaDuty(kafka, topics, replica.instance());
    }

    @Produces
    @Singleton
    Bulletins bulletins(ReplicaConfig replica) {
        return new Bulletins(replica.instance());
    }

    @Produces
    @Singleton
    StateFollower stateFollower(
            Topics topics, Bulletins bulletins, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new StateFollower(kafka, topics, bulletins);
    }

    @Produces
    @Singleton
    Journal.Shelf shelf(
            Topics topics, @Identifier("default-kafka-broker") Map<String, Object> kafka, EventSpans spans) {
        return new TracedShelf(new KafkaShelf(kafka, topics), spans);
    }

    @Produces
    @Singleton
    Polling polling(Duty duty, Bulletins bulletins) {
        return new Polling(duty, bulletins);
    }

    void end(@Disposes Polling polling) {
        polling.close();
    }

    @Produces
    @Singleton
    Pollers pollers(
            ConnectorConfig config,
            Polling polling,
            Journal.Shelf shelf,
            Clock clock,
            KeyRing keys,
            @All List<PassWatcher> watchers,
            EventSpans spans,
            Bulletins bulletins) {
        return new Pollers(config, polling, shelf, clock, keys, new Watchers(watchers), spans, bulletins);
    }

    @Produces
    @Singleton
    ConnectionReader reader(ConnectorConfig config) {
        List<Network> allowed = config.reach().allowNetworks().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
        return new ConnectionReader(new Reach(config.reach().allowHttp(), allowed));
    }

    @Produces
    @Singleton
    Library library(ConnectionReader reader, Pollers pollers) {
        return new Library(reader, pollers);
    }

    @Produces
    @Singleton
    Desk desk(
            Library library,
            ConnectorConfig config,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Desk(
                library, new KafkaArchive(kafka, topics), config.connections().keySet());
    }

    @Produces
    @Singleton
    DocumentFolder folder(ConnectorConfig config, ConnectionReader reader, Library library, Desk desk, Clock clock) {
        return new DocumentFolder(config.documents(), reader, library, desk, clock);
    }

    @Produces
    @Singleton
    Trials trials(KeyRing keys, Clock clock, Polling polling) {
        return new Trials(
                new Trial(
                        connection -> new PacedHr(
                                new CalamariHr(connection.address(), keys, clock, ignored -> {}),
                                connection.limits().spacing(),
                                Clocks.of(clock, clock).pause()),
                        clock),
                polling,
                clock);
    }

    private record Watchers(List<PassWatcher> all) implements PassWatcher {
        @Override
        public void begins(String connection) {
            all.forEach(watcher -> watcher.begins(connection));
        }

        @Override
        public void ended(String connection, PassOutcome outcome) {
            all.forEach(watcher -> watcher.ended(connection, outcome));
        }
    }
}
