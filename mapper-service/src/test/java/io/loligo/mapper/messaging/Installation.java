package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.store.Stores;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.SharedParts;
import io.loligo.tracing.EventSpans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics of one test's own on a real broker, with replicas of the mapper that can be started, stopped and killed. */
final class Installation implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaPart kafka = SharedParts.kafka();
    private final Topics topics = new Topics("t" + UUID.randomUUID().toString().substring(0, 8));
    private final KafkaProducer<String, byte[]> producer;
    private final Stores stores = Stores.fresh();

    Installation() {
        kafka.createTopics(topics);
        producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
    }

    Stores stores() {
        return stores;
    }

    Topics topics() {
        return topics;
    }

    /** Writes an event on the topic of its type. */
    void write(Envelope<?> event) {
        send(Wire.write(event.type().topic(topics), event));
    }

    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    void flush() {
        producer.flush();
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
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"))) {
            var partitions = SnapshotTable.partitions(consumer, topic.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<?, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** All committed events of a topic, as of now. */
    <T extends Record> List<Envelope<T>> events(Topic topic, Class<T> type) {
        return records(topic).stream().map(record -> read(record, type)).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Envelope<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            Envelope<?> event = Wire.read(record);
            type.cast(event.body());
            return (Envelope<T>) event;
        } catch (UnreadableEventException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        producer.close();
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
                    new RequestPace(QUIET, Duration.ofMinutes(1), Duration.ofDays(7))));
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
