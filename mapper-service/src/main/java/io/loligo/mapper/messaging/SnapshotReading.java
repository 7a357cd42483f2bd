package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.population.Population;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the last known state of everybody, once each, no faster than they are taken, so that whoever takes them may take their time. Nothing of a person is
 * kept in memory but the key. Safe for any number of threads, each of which reads with a consumer of its own.
 */
@Singleton
public final class SnapshotReading {
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long EMPTY_TURNS = AT_MOST.dividedBy(POLL);

    private final KafkaClients kafka;
    private final Population population;
    private final Work work;

    SnapshotReading(
            MapperConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Population population,
            Work work) {
        this.kafka = new KafkaClients(broker, new Topics(config.topicPrefix()), config.instance(), config.batch());
        this.population = population;
        this.work = work;
    }

    /** Whoever takes people; what it throws ends the reading. */
    public interface Taker {
        void take(Envelope<EmployeeSnapshot> person) throws IOException;
    }

    /** Everybody who was known when the question came. Whoever changes meanwhile comes once, before or after the change. */
    public void everybody(Taker taker) throws IOException, SnapshotsUnavailableException {
        String topic = kafka.topics().employeeSnapshots().name();
        try (KafkaConsumer<String, byte[]> consumer = kafka.searcher()) {
            List<TopicPartition> partitions = SnapshotTable.partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, AT_MOST);
            if (!work.knows(ends, AT_MOST)) {
                throw new SnapshotsUnavailableException(topic, AT_MOST);
            }
            read(consumer, ends, taker);
        } catch (KafkaException | IllegalStateException failed) {
            throw new SnapshotsUnavailableException(topic, AT_MOST, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SnapshotsUnavailableException(topic, AT_MOST);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Taker taker)
            throws IOException, SnapshotsUnavailableException {
        Set<String> newerAhead = new HashSet<>();
        Set<String> told = new HashSet<>();
        int emptyTurns = 0;
        while (isBefore(consumer, ends) || !newerAhead.isEmpty()) {
            var records = consumer.poll(POLL);
            emptyTurns = records.isEmpty() ? emptyTurns + 1 : 0;
            if (emptyTurns > EMPTY_TURNS) {
                throw new SnapshotsUnavailableException(
                        kafka.topics().employeeSnapshots().name(), AT_MOST);
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                if (record.offset() < ends.getOrDefault(place(record), 0L) || newerAhead.contains(record.key())) {
                    take(record, newerAhead, told, taker);
                }
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Set<String> newerAhead, Set<String> told, Taker taker)
            throws IOException {
        if (record.value() == null) {
            newerAhead.remove(record.key());
            return;
        }
        try {
            Envelope<?> envelope = Wire.read(record);
            if (envelope.body() instanceof EmployeeSnapshot snapshot) {
                if (population.isLatest(snapshot)) {
                    newerAhead.remove(record.key());
                    // The same state may be in the log twice, until it is compacted.
                    if (told.add(record.key())) {
                        taker.take(envelope.with(snapshot));
                    }
                } else if (!told.contains(record.key())) {
                    newerAhead.add(record.key());
                }
            }
        } catch (UnreadableEventException unreadable) {
            // The table of people tells of it.
            newerAhead.remove(record.key());
        }
    }

    private static TopicPartition place(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static boolean isBefore(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), AT_MOST) < end.getValue());
    }
}
