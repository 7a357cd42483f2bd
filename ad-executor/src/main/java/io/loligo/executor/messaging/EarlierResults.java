package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topics;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Delivery.Earlier;
import io.loligo.executor.lane.Tenure;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The results that are in the log of commands that come again after a crash or a hand-over; read once when a partition
 * becomes ours. Within a tenure a command comes again only if somebody sent it twice, and then looking is enough.
 */
@ApplicationScoped
public class EarlierResults {
    private static final Logger LOG = Logger.getLogger(EarlierResults.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final String group;
    private final Map<Integer, Map<String, Earlier>> byPartition = new ConcurrentHashMap<>();

    EarlierResults(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics, Intake intake) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.group = intake.group();
    }

    Optional<Earlier> find(int partition, String resultId, Tenure tenure) throws AbandonedException {
        while (!tenure.hasEnded()) {
            try {
                Map<String, Earlier> earlier = byPartition.computeIfAbsent(
                        partition,
                        number -> new ConcurrentHashMap<>(new ResultReading(kafka, topics, number, group).read()));
                return Optional.ofNullable(earlier.remove(resultId));
            } catch (KafkaException failed) {
                LOG.warnf(
                        "The earlier results of partition %d are asked for again: %s", partition, failed.getMessage());
                if (!tenure.pause(BEFORE_NEXT_TRY)) {
                    break;
                }
            }
        }
        throw new AbandonedException("the partition is no longer read here");
    }

    void forget(Collection<Integer> partitions) {
        partitions.forEach(byPartition::remove);
    }
}
