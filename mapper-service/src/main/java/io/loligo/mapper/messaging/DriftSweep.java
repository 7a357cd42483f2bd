package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.UnreadableEventException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Goes through the snapshots of a worker's people, round after round, no faster than it may. Where it is in which round is
 * kept with the offsets of a group of its own, so that a restart goes on.
 */
final class DriftSweep implements AutoCloseable {
    private final Optional<KafkaConsumer<String, byte[]>> consumer;
    private final String topic;
    private final Duration every;
    private final int peoplePerSecond;
    private final Clock clock;
    private final Map<TopicPartition, DriftRound> rounds = new HashMap<>();
    private Instant nextAt = Instant.MIN;

    DriftSweep(KafkaClients kafka, Duration every, int peoplePerSecond, Clock clock) {
        this.topic = kafka.topics().employeeSnapshots().name();
        this.every = every;
        this.peoplePerSecond = Math.max(1, peoplePerSecond);
        this.clock = clock;
        this.consumer = every.isZero() ? Optional.empty() : Optional.of(kafka.sweeper(this.peoplePerSecond));
    }

    /** One that compares nobody. */
    static DriftSweep never(KafkaClients kafka, Clock clock) {
        return new DriftSweep(kafka, Duration.ZERO, 1, clock);
    }

    /** Somebody to compare, and the beginning of the round. */
    record Person(Envelope<EmployeeSnapshot> snapshot, Instant round) {}

    /**
     * What one turn found.
     *
     * @param places to be written in the transaction of whatever follows from it
     */
    record Turn(List<Person> people, Map<TopicPartition, OffsetAndMetadata> places) {
        static final Turn NONE = new Turn(List.of(), Map.of());

        boolean isEmpty() {
            return places.isEmpty();
        }
    }

    /**
     * The next few people, or nobody yet.
     *
     * @param partitions whose people they are to be
     */
    Turn turn(Set<Integer> partitions) {
        if (consumer.isEmpty()) {
            return Turn.NONE;
        }
        KafkaConsumer<String, byte[]> reader = consumer.get();
        keepTo(partitions, reader);
        begin(reader);
        Instant now = clock.instant();
        if (rounds.values().stream().noneMatch(DriftRound::isUnderWay) || now.isBefore(nextAt)) {
            return Turn.NONE;
        }
        ConsumerRecords<String, byte[]> records = reader.poll(Duration.ZERO);
        nextAt = now.plusMillis(1_000L * records.count() / peoplePerSecond);
        List<Person> people = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        rounds.forEach((partition, round) -> {
            List<ConsumerRecord<String, byte[]>> some = records.records(partition);
            if (!some.isEmpty()) {
                some.forEach(record -> read(record, round).ifPresent(people::add));
                places.put(partition, round.at(reader.position(partition)).place());
            }
        });
        return new Turn(people, places);
    }

    /** Takes note that a turn's people were compared. */
    void took(Turn turn) {
        turn.places()
                .forEach((partition, place) ->
                        rounds.computeIfPresent(partition, (same, round) -> round.at(place.offset())));
        consumer.ifPresent(this::rest);
    }

    /** Gives a turn's people back, to be compared later. */
    void gaveBack(Turn turn) {
        consumer.ifPresent(reader -> rounds.forEach((partition, round) -> {
            if (turn.places().containsKey(partition)) {
                reader.seek(partition, round.next());
            }
        }));
    }

    private Optional<Person> read(ConsumerRecord<String, byte[]> record, DriftRound round) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            Envelope<?> envelope = Wire.read(record);
            return envelope.body() instanceof EmployeeSnapshot snapshot
                    ? Optional.of(new Person(envelope.with(snapshot), round.startedAt()))
                    : Optional.empty();
        } catch (UnreadableEventException unreadable) {
            // The table of people tells of it.
            return Optional.empty();
        }
    }

    private void keepTo(Set<Integer> partitions, KafkaConsumer<String, byte[]> reader) {
        Set<TopicPartition> wanted = partitions.stream()
                .map(number -> new TopicPartition(topic, number))
                .collect(Collectors.toSet());
        if (wanted.equals(reader.assignment())) {
            return;
        }
        rounds.keySet().retainAll(wanted);
        List<TopicPartition> gained =
                wanted.stream().filter(one -> !rounds.containsKey(one)).toList();
        reader.assign(wanted);
        Map<TopicPartition, OffsetAndMetadata> places = reader.committed(Set.copyOf(gained));
        Instant now = clock.instant();
        reader.endOffsets(gained).forEach((partition, end) -> {
            OffsetAndMetadata place = places.get(partition);
            rounds.put(partition, place == null ? DriftRound.resting(now, end) : DriftRound.resumed(place, now, end));
        });
        rounds.forEach((partition, round) -> reader.seek(partition, round.next()));
        rest(reader);
    }

    private void begin(KafkaConsumer<String, byte[]> reader) {
        Instant now = clock.instant();
        List<TopicPartition> due = rounds.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(now, every))
                .map(Map.Entry::getKey)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = reader.endOffsets(due);
        reader.beginningOffsets(due).forEach((partition, beginning) -> {
            rounds.put(partition, new DriftRound(now, beginning, ends.getOrDefault(partition, beginning)));
            reader.seek(partition, beginning);
        });
        rest(reader);
    }

    /** Partitions whose round is over are not read. */
    private void rest(KafkaConsumer<String, byte[]> reader) {
        Map<Boolean, List<TopicPartition>> underWay = rounds.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.getValue().isUnderWay(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        reader.resume(of(underWay, true));
        reader.pause(of(underWay, false));
    }

    private static Collection<TopicPartition> of(Map<Boolean, List<TopicPartition>> parts, boolean underWay) {
        return parts.getOrDefault(underWay, List.of());
    }

    @Override
    public void close() {
        consumer.ifPresent(KafkaConsumer::close);
    }
}
