package io.loligo.audit;

import io.loligo.contracts.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the service has read. */
final class Offsets {
    private Offsets() {}

    /** Messages whose offsets are not committed yet. */
    static long unread(String kafka, Topics topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var committed = admin.listConsumerGroupOffsets(topics.prefix() + ".audit")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            committed.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - committed.get(end.getKey()).offset())
                    .sum();
        }
    }
}
