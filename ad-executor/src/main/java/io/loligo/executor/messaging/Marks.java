package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Mark;
import io.loligo.executor.lane.Tenure;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;

/** The marks of the partitions that are ours, read when they are first needed. */
@ApplicationScoped
public class Marks {
    private static final Logger LOG = Logger.getLogger(Marks.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final String group;
    private final Clock clock;
    private final Map<Integer, PartitionMarks> byPartition = new ConcurrentHashMap<>();

    Marks(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics, Intake intake, Clock clock) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.group = intake.group();
        this.clock = clock;
    }

    Mark find(int partition, MarkPlace place, Tenure tenure) throws AbandonedException {
        return with(partition, tenure, marks -> marks.find(place));
    }

    void begin(int partition, MarkPlace place, Tenure tenure) throws AbandonedException {
        with(partition, tenure, marks -> marks.begin(place));
    }

    void finish(int partition, MarkPlace place, Envelope<ActionResult> result, Tenure tenure)
            throws AbandonedException {
        with(partition, tenure, marks -> marks.finish(place, result));
    }

    /** Tries for as long as the partition is ours: another command of the person must not pass this one. */
    private Mark with(int partition, Tenure tenure, Function<PartitionMarks, Mark> use) throws AbandonedException {
        while (!tenure.hasEnded()) {
            Optional<PartitionMarks> tried = Optional.empty();
            try {
                tried = Optional.of(byPartition.computeIfAbsent(
                        partition, number -> new PartitionMarks(kafka, topics, number, group, clock)));
                return use.apply(tried.get());
            } catch (ProducerFencedException | InvalidProducerEpochException taken) {
                throw new AbandonedException("another instance has taken partition " + partition + " over");
            } catch (KafkaException failed) {
                LOG.warnf("The marks of partition %d are tried again: %s", partition, failed.getMessage());
                tried.ifPresent(marks -> discard(partition, marks));
                if (!tenure.pause(BEFORE_NEXT_TRY)) {
                    break;
                }
            }
        }
        throw new AbandonedException("the partition is no longer read here");
    }

    /** Those that somebody else has made anew meanwhile stay. */
    private void discard(int partition, PartitionMarks failed) {
        if (byPartition.remove(partition, failed)) {
            failed.close();
        }
    }

    /** Lets go of partitions; when one comes back, its marks are read anew. */
    void forget(Collection<Integer> partitions) {
        for (int partition : partitions) {
            PartitionMarks marks = byPartition.remove(partition);
            if (marks != null) {
                marks.close();
            }
        }
    }

    void forgetAll() {
        forget(List.copyOf(byPartition.keySet()));
    }
}
