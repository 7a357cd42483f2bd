package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The only one who may write about something just now, of all instances. Whoever comes later takes over: what the earlier one
 * has not committed by then never happens. So looking into the log and writing what follows from it are one act, and of two
 * people who press the same button at the same time one finds what the other did.
 */
final class SoleWriter implements AutoCloseable {
    private static final int ATTEMPTS = 10;
    private static final int LOCKS = 64;
    /** Within this instance they queue, instead of taking over from one another. */
    private static final Map<Integer, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final KafkaProducer<String, byte[]> producer;

    private SoleWriter(Map<String, Object> kafka, String about) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, about);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "executor-sole-writer");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Has something decided. The decision looks with {@link LogReader.End#WRITTEN} and writes at most once; it is made again from
     * its beginning when somebody else took over in between.
     *
     * @param about what it is about; the same words exclude one another
     */
    static <T> T decide(Map<String, Object> kafka, Topics topics, String about, Function<SoleWriter, T> decision) {
        ReentrantLock here = HERE.computeIfAbsent(about.hashCode() % LOCKS, any -> new ReentrantLock());
        here.lock();
        try {
            return takingOver(kafka, topics.prefix() + ".executor." + about, decision);
        } finally {
            here.unlock();
        }
    }

    /** As instances do among themselves. */
    static <T> T takingOver(Map<String, Object> kafka, String id, Function<SoleWriter, T> decision) {
        for (int attempt = 1; ; attempt++) {
            try (SoleWriter writer = new SoleWriter(kafka, id)) {
                writer.producer.initTransactions();
                return decision.apply(writer);
            } catch (KafkaException failed) {
                if (!isTakenOver(failed) || attempt == ATTEMPTS) {
                    throw failed;
                }
                LockSupport.parkNanos(pause(attempt).toNanos());
            }
        }
    }

    // Whoever took over is given the time to end; two who waited equally long would take over from one another for
    // ever.
    private static Duration pause(int attempt) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(500L * attempt, 2_000L * attempt));
    }

    // Whatever the producer does after it was taken over fails with the reason as its cause.
    private static boolean isTakenOver(@Nullable Throwable failed) {
        return failed instanceof ProducerFencedException
                || failed instanceof InvalidProducerEpochException
                || (failed != null && isTakenOver(failed.getCause()));
    }

    /** All of them or none; returns when the log has them. */
    void write(List<ProducerRecord<String, byte[]>> messages) {
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> message : messages) {
            // Committing waits for what was sent and fails if any of it failed.
            Future<RecordMetadata> unused = producer.send(message);
        }
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
