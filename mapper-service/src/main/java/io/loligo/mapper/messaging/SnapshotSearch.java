package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.mapper.MapperConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds the last known state of one person by reading the one partition in which it lies, so that nobody's data is kept in
 * memory for it. A question costs as much as there is in that partition: a twelfth of everybody. Safe for any number of
 * threads, each of which asks with a consumer of its own.
 */
@Singleton
public final class SnapshotSearch {
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaClients kafka;

    @Inject
    SnapshotSearch(MapperConfig config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this(new KafkaClients(broker, new Topics(config.topicPrefix()), config.instance(), config.batch()));
    }

    SnapshotSearch(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** What was known when the question came; empty for somebody of whom nothing is, or is no longer. */
    public Optional<Envelope<EmployeeSnapshot>> latest(EmployeeKey person) throws SnapshotsUnavailableException {
        String topic = kafka.topics().employeeSnapshots().name();
        try (KafkaConsumer<String, byte[]> consumer = kafka.searcher()) {
            int partitions = consumer.partitionsFor(topic, AT_MOST).size();
            TopicPartition place = new TopicPartition(topic, partition(person, partitions));
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place), AT_MOST)
                    .values()
                    .iterator()
                    .next();
            return last(person, consumer, place, end);
        } catch (KafkaException failed) {
            throw new SnapshotsUnavailableException(topic, AT_MOST, failed);
        }
    }

    private static Optional<Envelope<EmployeeSnapshot>> last(
            EmployeeKey person, KafkaConsumer<String, byte[]> consumer, TopicPartition place, long end)
            throws SnapshotsUnavailableException {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        Optional<ConsumerRecord<String, byte[]>> last = Optional.empty();
        while (consumer.position(place, AT_MOST) < end) {
            if (System.nanoTime() - deadline > 0) {
                throw new SnapshotsUnavailableException(place.topic(), AT_MOST);
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (person.text().equals(record.key())) {
                    last = Optional.of(record);
                }
            }
        }
        return last.filter(record -> record.value() != null).flatMap(SnapshotSearch::read);
    }

    private static Optional<Envelope<EmployeeSnapshot>> read(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope<?> envelope = Wire.read(record);
            return envelope.body() instanceof EmployeeSnapshot snapshot
                    ? Optional.of(envelope.with(snapshot))
                    : Optional.empty();
        } catch (UnreadableEventException unreadable) {
            // The table of people tells of it.
            return Optional.empty();
        }
    }

    /** As Kafka's own producers choose it by the key. */
    private static int partition(EmployeeKey person, int partitions) {
        return Utils.toPositive(Utils.murmur2(person.text().getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
