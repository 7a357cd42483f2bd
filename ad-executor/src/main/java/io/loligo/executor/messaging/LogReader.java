package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what the log holds at this time; belongs to one thread and fails with Kafka's exceptions. */
final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Longer than a transaction may stay open, so that one that was left behind is given up meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** How far the clocks of those who write may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Map<String, Object> settings;
    private final KafkaConsumer<String, byte[]> consumer;
    /** Reads nothing: it only knows where the log ends, open transactions included. */
    private Optional<KafkaConsumer<String, byte[]>> uncommitted = Optional.empty();

    /** Up to where is read. */
    enum End {
        /** What can be read just now; a transaction that is under way hides what comes after its beginning. */
        READABLE,
        /** All that was written, which waits for the transactions that are under way. Whoever must not miss anything asks for this. */
        WRITTEN
    }

    LogReader(Map<String, Object> kafka, String name) {
        this(kafka, name, Map.of());
    }

    /** For the positions of a consumer group too. */
    LogReader(Map<String, Object> kafka, String name, String group) {
        this(kafka, name, Map.of(ConsumerConfig.GROUP_ID_CONFIG, group));
    }

    private LogReader(Map<String, Object> kafka, String name, Map<String, Object> more) {
        this.settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-" + name);
        settings.putAll(more);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    /** Everything from the beginning on. */
    void all(List<TopicPartition> partitions, End end, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = at(end, partitions, all -> all.endOffsets(partitions));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        read(ends, reader);
    }

    /** Everything that was written at a time or later, and some of what was written shortly before it. */
    void since(
            Instant time, List<TopicPartition> partitions, End end, Consumer<ConsumerRecord<String, byte[]>> reader) {
        long from = time.minus(CLOCKS).toEpochMilli();
        Map<TopicPartition, Long> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), any -> from));
        Map<TopicPartition, Long> starts = new HashMap<>();
        at(end, partitions, all -> all.offsetsForTimes(wanted))
                .forEach((partition, found) -> put(starts, partition, found));
        if (starts.isEmpty()) {
            return;
        }
        List<TopicPartition> some = List.copyOf(starts.keySet());
        Map<TopicPartition, Long> ends = at(end, some, all -> all.endOffsets(some));
        consumer.assign(some);
        starts.forEach(consumer::seek);
        read(ends, reader);
    }

    // Kafka says null where nothing is so late.
    private static void put(
            Map<TopicPartition, Long> starts, TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        if (found != null) {
            starts.put(partition, found.offset());
        }
    }

    /** The first message at an offset or after it that can be read. */
    Optional<ConsumerRecord<String, byte[]>> firstFrom(TopicPartition partition, long offset) {
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
        consumer.seek(partition, offset);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The offset from which the group reads on. */
    long committed(TopicPartition partition) {
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        return committed == null ? 0 : committed.offset();
    }

    private void read(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Waiting waiting = new Waiting();
        while (ends.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
            ConsumerRecords<String, byte[]> some = consumer.poll(POLL);
            some.forEach(reader);
            waiting.note(some.isEmpty(), ends.keySet());
        }
    }

    /** Nothing has come for some time. */
    private static final class Waiting {
        private long since = System.nanoTime();

        void note(boolean nothing, Set<TopicPartition> partitions) {
            if (!nothing) {
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST.toNanos()) {
                throw new TimeoutException("nothing could be read from "
                        + partitions.iterator().next().topic() + " for " + LONGEST.toSeconds()
                        + " s; perhaps a transaction there does not come to its end");
            }
        }
    }

    // A consumer that reads what is committed is not even told of what lies behind an open transaction.
    private <T> T at(End end, List<TopicPartition> partitions, Function<KafkaConsumer<String, byte[]>, T> question) {
        KafkaConsumer<String, byte[]> asked = switch (end) {
            case READABLE -> consumer;
            case WRITTEN -> uncommitted();
        };
        asked.assign(partitions);
        return question.apply(asked);
    }

    private KafkaConsumer<String, byte[]> uncommitted() {
        if (uncommitted.isEmpty()) {
            Map<String, Object> all = new HashMap<>(settings);
            all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
            uncommitted = Optional.of(new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer()));
        }
        return uncommitted.get();
    }

    @Override
    public void close() {
        uncommitted.ifPresent(KafkaConsumer::close);
        consumer.close();
    }
}
