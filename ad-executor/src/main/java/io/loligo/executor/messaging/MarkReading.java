package io.loligo.executor.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads one partition of the marks from its beginning to its end, and how far its commands are committed. */
final class MarkReading {
    private final Map<String, Object> kafka;
    private final String group;
    private final TopicPartition marks;
    private final TopicPartition commands;

    MarkReading(Map<String, Object> kafka, Topics topics, int partition, String group) {
        this.kafka = kafka;
        this.group = group;
        this.marks = new TopicPartition(topics.executorMarks().name(), partition);
        this.commands = new TopicPartition(topics.actionCommands().name(), partition);
    }

    Map<String, PartitionMarks.Noted> read() {
        Map<String, PartitionMarks.Noted> noted = new HashMap<>();
        try (LogReader reader = reader()) {
            reader.all(List.of(marks), LogReader.End.READABLE, record -> note(record, noted));
        }
        return noted;
    }

    private static void note(ConsumerRecord<String, byte[]> record, Map<String, PartitionMarks.Noted> noted) {
        if (record.value() == null) {
            noted.remove(record.key());
        } else {
            noted.put(record.key(), mark(record.value()));
        }
    }

    /** The keys of marks whose commands are committed: these commands do not come again. */
    List<String> obsolete(Map<String, PartitionMarks.Noted> noted) {
        try (LogReader reader = reader()) {
            long next = reader.committed(commands);
            return noted.entrySet().stream()
                    .filter(mark -> mark.getValue().offset() < next)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private LogReader reader() {
        return new LogReader(kafka, "marks-reader-" + marks.partition(), group);
    }

    private static PartitionMarks.Noted mark(byte[] json) {
        try {
            return ContractsJson.mapper().readValue(json, new TypeReference<PartitionMarks.Noted>() {});
        } catch (IOException unreadable) {
            throw new IllegalStateException("a mark that this executor did not write", unreadable);
        }
    }
}
