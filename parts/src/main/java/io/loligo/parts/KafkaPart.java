package io.loligo.parts;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topic.Retention;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A Kafka broker that runs.
 *
 * @param bootstrapServers its address, {@code host:port}
 */
public record KafkaPart(String bootstrapServers) {

    /** Makes those topics of an installation that are not there yet. */
    public void createTopics(Topics topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic topic : topics.all()) {
                if (!existing.contains(topic.name())) {
                    missing.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings(topic)));
                }
            }
            admin.createTopics(missing).all().get();
            awaitKnown(admin, missing.stream().map(NewTopic::name).toList());
            awaitLed(admin, missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", interrupted);
        } catch (ExecutionException refused) {
            throw new UncheckedIOException(new IOException(
                    "Kafka at " + bootstrapServers + " did not make the topics of prefix " + topics.prefix(), refused));
        }
    }

    /** A broker answers for a new topic only a moment after it was made. */
    private static void awaitKnown(Admin admin, List<String> names) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                admin.describeTopics(names).allTopicNames().get();
                return;
            } catch (ExecutionException notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
        }
    }

    /**
     * A partition takes records only once its leader has taken office. An idempotent producer that was sent away by one
     * that had not may wait for ever: the broker then misses the first of its numbers.
     */
    private static void awaitLed(Admin admin, List<NewTopic> topics) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        admin.listOffsets(ends).all().get();
    }

    private static Map<String, String> settings(Topic topic) {
        return switch (topic.retention()) {
            case Retention.For(var time) -> Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis()));
            case Retention.LastOfEachKey() ->
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        };
    }
}
