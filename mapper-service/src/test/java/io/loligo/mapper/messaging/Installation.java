package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.notice.Letters;
import io.loligo.mapper.notice.Post;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.store.Stores;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.SharedParts;
import io.loligo.tracing.EventSpans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics of one test's own on a real broker, with replicas of the mapper that can be started, stopped and killed. */
final class Installation implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(500);

    private final KafkaPart kafka = SharedParts.kafka();
    private final Topics topics = new Topics("t" + UUID.randomUUID().toString().substring(0, 8));
    private final EventLog log = new EventLog(kafka.bootstrapServers(), topics);
    private final Stores stores = Stores.fresh();
    private Optional<Post> post = Optional.empty();

    Installation() {
        kafka.createTopics(topics);
    }

    /** From now on replicas send mails. */
    void mailsGoTo(Post server) {
        post = Optional.of(server);
    }

    Stores stores() {
        return stores;
    }

    Topics topics() {
        return topics;
    }

    /** Writes an event on the topic of its type. */
    void write(Envelope<?> event) {
        log.write(event);
    }

    void send(ProducerRecord<String, byte[]> record) {
        log.send(record);
    }

    void flush() {
        log.flush();
    }

    SnapshotSearch search() {
        return new SnapshotSearch(clients("search"));
    }

    private KafkaClients clients(String name) {
        return new KafkaClients(Map.of("bootstrap.servers", kafka.bootstrapServers()), topics, name, 500);
    }

    /** One that compares nothing. */
    Replica replica(String name, Optional<Path> policy) {
        return new Replica(name, policy, new DriftPace(Duration.ZERO, 1), false);
    }

    Replica comparing(String name, Duration every) {
        return new Replica(name, Optional.empty(), new DriftPace(every, 500), false).withTable();
    }

    /** One that lets no automation go before a person has. */
    Replica careful(String name, Optional<Path> policy) {
        return new Replica(name, policy, new DriftPace(Duration.ZERO, 1), true).withTable();
    }

    /** All committed records of a topic, as of now. */
    List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        return log.records(topic);
    }

    /** All committed events of a topic, as of now. */
    <T extends Record> List<Envelope<T>> events(Topic topic, Class<T> type) {
        return log.events(topic, type);
    }

    @Override
    public void close() {
        log.close();
        stores.close();
    }

    /** One mapper process, but for the process. */
    final class Replica implements AutoCloseable {
        private final PolicyInForce policy;
        private final Restarting table;
        private final Restarting worker;
        private final Restarting requests;

        private Replica(String name, Optional<Path> folder, DriftPace drift, boolean firstRunsAreHeld) {
            Clock clock = Clock.systemUTC();
            policy = new PolicyInForce(new PolicyFolder(folder), clock);
            policy.lookAgain();
            KafkaClients clients = clients(name);
            Population population = new Population();
            SnapshotTable snapshots = new SnapshotTable(clients, population);
            table = new Restarting(snapshots);
            Surroundings surroundings = new Surroundings(
                    policy,
                    snapshots,
                    population,
                    new Counts(new SimpleMeterRegistry()),
                    clock,
                    Duration.ofSeconds(10),
                    drift,
                    new Desk(stores.requests(), firstRunsAreHeld),
                    EventSpans.unheard());
            worker = new Restarting(new MapChanges(0, clients, surroundings));
            requests = new Restarting(new RequestWork(
                    clients,
                    surroundings,
                    stores.outbox(),
                    new RequestPace(QUIET, Duration.ofMinutes(1), Duration.ofDays(7)),
                    new Notices(
                            stores.notices(),
                            post,
                            new Letters(Optional.of(URI.create("https://loligo.example.com/mapper"))),
                            QUIET)));
            worker.start();
            requests.start();
        }

        /** The table of people starts by itself, so that a test can let it lag. */
        Replica withTable() {
            table.start();
            return this;
        }

        PolicyInForce policy() {
            return policy;
        }

        String state() {
            return worker.state();
        }

        void kill() throws InterruptedException {
            worker.kill();
            requests.kill();
            table.kill();
        }

        @Override
        public void close() {
            worker.close();
            requests.close();
            table.close();
        }
    }
}
