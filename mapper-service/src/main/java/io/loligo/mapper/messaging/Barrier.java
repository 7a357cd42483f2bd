package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * For one batch: the table of people holds all that was written before the batch was read. Whoever was planned before a
 * result of the batch was written is therefore in the table.
 */
final class Barrier {
    private final Surroundings surroundings;
    private final KafkaConsumer<?, ?> consumer;
    private final Topic snapshots;
    private boolean passed;

    Barrier(Surroundings surroundings, KafkaConsumer<?, ?> consumer, Topic snapshots) {
        this.surroundings = surroundings;
        this.consumer = consumer;
        this.snapshots = snapshots;
    }

    void pass() throws InterruptedException {
        if (passed) {
            return;
        }
        List<TopicPartition> partitions = SnapshotTable.partitions(consumer, snapshots.name());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (!surroundings.table().awaits(ends, surroundings.tableWait())) {
            throw new IllegalStateException("the table of people has not caught up with " + snapshots.name()
                    + " within " + surroundings.tableWait().toSeconds() + " s; results wait for it");
        }
        passed = true;
    }
}
