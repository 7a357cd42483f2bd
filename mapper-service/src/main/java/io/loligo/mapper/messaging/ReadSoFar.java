package io.loligo.mapper.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether the mapper's replicas have read all changes that there are. */
final class ReadSoFar implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int TRIES = 20;

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    ReadSoFar(KafkaClients kafka) {
        this.consumer = kafka.onlooker();
        this.topic = kafka.topics().employeeChanges().name();
    }

    /** The mark at the end of a transaction has a place of its own, so that offsets alone do not tell: what is behind is looked at. */
    boolean isEverything() {
        List<TopicPartition> partitions = SnapshotTable.partitions(consumer, topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> read = consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata place = read.get(partition);
            long next = place == null ? 0 : place.offset();
            if (next < end) {
                behind.put(partition, next);
            }
        });
        if (behind.isEmpty()) {
            return true;
        }
        Set<TopicPartition> unread = behind.keySet();
        consumer.assign(unread);
        behind.forEach(consumer::seek);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                return false;
            }
            if (unread.stream()
                    .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
