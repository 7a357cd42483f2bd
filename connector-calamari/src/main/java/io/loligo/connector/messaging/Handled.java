package io.loligo.connector.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is done with: up to its oldest message that is not. Safe for use by several threads. */
final class Handled {
    private final Map<TopicPartition, TreeSet<Long>> open = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    synchronized void taken(TopicPartition partition, long offset) {
        open.computeIfAbsent(partition, fresh -> new TreeSet<>()).add(offset);
        ends.merge(partition, offset + 1, Math::max);
    }

    synchronized void done(TopicPartition partition, long offset) {
        open.getOrDefault(partition, new TreeSet<>()).remove(offset);
    }

    /** The partition is another's now. */
    synchronized void forget(TopicPartition partition) {
        open.remove(partition);
        ends.remove(partition);
    }

    /** What may be committed and was not yet. */
    synchronized Map<TopicPartition, OffsetAndMetadata> toCommit() {
        Map<TopicPartition, OffsetAndMetadata> ready = new HashMap<>();
        ends.forEach((partition, end) -> {
            TreeSet<Long> waiting = open.getOrDefault(partition, new TreeSet<>());
            ready.put(partition, new OffsetAndMetadata(waiting.isEmpty() ? end : waiting.first()));
        });
        ends.keySet()
                .removeIf(partition ->
                        open.getOrDefault(partition, new TreeSet<>()).isEmpty());
        return ready;
    }
}
