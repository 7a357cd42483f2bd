package io.loligo.executor.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

/** Reads for all that is {@link Followed}, with one consumer and one thread; after a failure it reads on where it was. */
@ApplicationScoped
public class LogFollower {
    private static final Logger LOG = Logger.getLogger(LogFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final List<Followed> followed;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean upToDate;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    LogFollower(@Identifier("default-kafka-broker") Map<String, Object> kafka, @All List<Followed> followed) {
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-follower");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.followed = List.copyOf(followed);
        followed.stream()
                .flatMap(one -> one.topics().stream())
                .distinct()
                .flatMap(topic -> LogReader.partitions(topic).stream())
                .forEach(partition -> positions.put(partition, 0L));
    }

    /** Whether all has been read that was there at the start. Until then lists made from it may lack something. */
    public boolean isUpToDate() {
        return upToDate;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("follower").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow() {
        boolean stopped = false;
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                read(consumer);
                return;
            } catch (WakeupException stop) {
                return;
            } catch (KafkaException failed) {
                LOG.warnf("What is followed in the log is read on in %s: %s", BEFORE_NEXT_TRY, failed.getMessage());
                stopped = stopsWithin(BEFORE_NEXT_TRY);
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet());
        while (stopping.getCount() > 0) {
            consumer.poll(POLL).forEach(this::note);
            positions.replaceAll((partition, before) -> consumer.position(partition));
            upToDate = upToDate
                    || positions.entrySet().stream()
                            .allMatch(one -> one.getValue() >= ends.getOrDefault(one.getKey(), 0L));
        }
    }

    // One message that nobody can make sense of must not keep all that comes after it from being seen.
    private void note(ConsumerRecord<String, byte[]> message) {
        for (Followed one : followed) {
            try {
                one.note(message);
            } catch (RuntimeException senseless) {
                LOG.errorf(
                        senseless,
                        "The message %s-%d@%d is left out of what is known from the log: it is none that this executor writes",
                        message.topic(),
                        message.partition(),
                        message.offset());
            }
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
