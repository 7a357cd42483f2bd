package io.loligo.executor.messaging;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.executor.doubt.OpenDoubts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open doubts up to date: follows all results and all decisions from the beginning of the log, on every instance,
 * whichever partitions it works on.
 */
@ApplicationScoped
public class DoubtFollower {
    private static final Logger LOG = Logger.getLogger(DoubtFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final List<TopicPartition> followed;
    private final OpenDoubts doubts = new OpenDoubts();
    private volatile boolean stopped;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    DoubtFollower(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-doubts");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.followed = Stream.of(topics.actionResults(), topics.operatorActivity())
                .flatMap(DoubtFollower::partitions)
                .toList();
    }

    /** What is known so far; right after the start it may still be reading. */
    public OpenDoubts doubts() {
        return doubts;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("doubts").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        KafkaConsumer<String, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                consumer.assign(followed);
                consumer.seekToBeginning(followed);
                while (!stopped) {
                    consumer.poll(POLL).forEach(this::note);
                }
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException failed) {
                LOG.warnf("The results in doubt are read anew: %s", failed.getMessage());
                pause();
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope<?> envelope =
                    EventCodec.fromCloudEvent(KafkaMessageFactory.createReader(record.headers(), record.value())
                            .toEvent());
            if (envelope.body() instanceof ActionResult result) {
                doubts.told(envelope.id(), result, record.partition());
            } else if (envelope.body() instanceof DoubtDecided decision) {
                doubts.decided(decision);
            }
        } catch (UnreadableEventException | CloudEventRWException | NullPointerException notOurs) {
            LOG.debugf("Not an event of ours in %s at %d", record.topic(), record.offset());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }
}
