package io.loligo.executor.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one partition of the marks from its beginning to its end, and how far its commands are committed. */
final class MarkReading {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final TopicPartition marks;
    private final TopicPartition commands;

    MarkReading(Map<String, Object> kafka, Topics topics, int partition, String group) {
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-marks-reader-" + partition);
        this.marks = new TopicPartition(topics.executorMarks().name(), partition);
        this.commands = new TopicPartition(topics.actionCommands().name(), partition);
    }

    Map<String, PartitionMarks.Noted> read() {
        Map<String, PartitionMarks.Noted> noted = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(marks));
            consumer.seekToBeginning(List.of(marks));
            long end = consumer.endOffsets(List.of(marks)).getOrDefault(marks, 0L);
            while (consumer.position(marks) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.value() == null) {
                        noted.remove(record.key());
                    } else {
                        noted.put(record.key(), mark(record.value()));
                    }
                }
            }
        }
        return noted;
    }

    /** The keys of marks whose commands are committed: these commands do not come again. */
    List<String> obsolete(Map<String, PartitionMarks.Noted> noted) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            OffsetAndMetadata committed = consumer.committed(Set.of(commands)).get(commands);
            long next = committed == null ? 0 : committed.offset();
            return noted.entrySet().stream()
                    .filter(mark -> mark.getValue().offset() < next)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static PartitionMarks.Noted mark(byte[] json) {
        try {
            return ContractsJson.mapper().readValue(json, new TypeReference<PartitionMarks.Noted>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("a mark that this executor did not write", unreadable);
        }
    }
}
