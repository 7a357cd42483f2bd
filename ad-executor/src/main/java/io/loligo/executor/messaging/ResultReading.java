package io.loligo.executor.messaging;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.executor.command.Delivery.Earlier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Finds out which of a partition's commands that will come again have results already. Commands and results have the same
 * keys and as many partitions, so they lie in the same one; nothing older than the oldest command that is not committed
 * is read.
 */
final class ResultReading {
    private static final Duration POLL = Duration.ofMillis(200);
    /** How far the clocks of those who write commands and results may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Map<String, Object> settings;
    private final TopicPartition commands;
    private final TopicPartition results;

    ResultReading(Map<String, Object> kafka, Topics topics, int partition, String group) {
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-results-reader-" + partition);
        this.commands = new TopicPartition(topics.actionCommands().name(), partition);
        this.results = new TopicPartition(topics.actionResults().name(), partition);
    }

    /** By the results' ids. */
    Map<String, Earlier> read() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Optional<Long> since = oldestOpenCommand(consumer);
            Optional<Long> start = since.flatMap(time -> firstResult(consumer, time));
            return start.isEmpty() ? new HashMap<>() : from(start.get(), consumer);
        }
    }

    private Optional<Long> oldestOpenCommand(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(commands));
        OffsetAndMetadata committed = consumer.committed(Set.of(commands)).get(commands);
        long end = consumer.endOffsets(List.of(commands)).getOrDefault(commands, 0L);
        if (committed == null) {
            consumer.seekToBeginning(List.of(commands));
        } else {
            consumer.seek(commands, committed.offset());
        }
        while (consumer.position(commands) < end) {
            for (ConsumerRecord<String, byte[]> oldest : consumer.poll(POLL)) {
                return Optional.of(oldest.timestamp() - CLOCKS.toMillis());
            }
        }
        return Optional.empty();
    }

    private Optional<Long> firstResult(KafkaConsumer<String, byte[]> consumer, long since) {
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(results, since)).get(results);
        return Optional.ofNullable(found).map(OffsetAndTimestamp::offset);
    }

    private Map<String, Earlier> from(long start, KafkaConsumer<String, byte[]> consumer) {
        Map<String, Earlier> found = new HashMap<>();
        consumer.assign(List.of(results));
        long end = consumer.endOffsets(List.of(results)).getOrDefault(results, 0L);
        consumer.seek(results, start);
        while (consumer.position(results) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                result(record).ifPresent(result -> found.putIfAbsent(result.id(), Earlier.of(result.body())));
            }
        }
        return found;
    }

    private static Optional<Envelope<ActionResult>> result(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope<?> envelope =
                    EventCodec.fromCloudEvent(KafkaMessageFactory.createReader(record.headers(), record.value())
                            .toEvent());
            return envelope.body() instanceof ActionResult result
                    ? Optional.of(
                            new Envelope<>(envelope.id(), envelope.source(), envelope.time(), envelope.trace(), result))
                    : Optional.empty();
        } catch (UnreadableEventException | CloudEventRWException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
