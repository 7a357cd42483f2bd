package io.loligo.benchmarks.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A consumer group, and how far it has come by what it committed. */
public final class Readers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 4;

    private final Admin admin;
    private final String group;

    public Readers(String brokers, String group) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
        this.group = group;
    }

    /** Returns when the group has committed everything before these offsets. */
    public void await(Map<TopicPartition, Long> ends) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached(ends)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(group + " is not done after " + PATIENCE.toMinutes() + " min");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata at = committed.get(end.getKey());
                return at != null && at.offset() >= end.getValue();
            });
        } catch (ExecutionException unknown) {
            throw new IllegalStateException("the broker did not tell how far " + group + " has come", unknown);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
