package io.loligo.executor.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.command.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The marks of one partition. The transactional producer is taken over before the marks are read: whoever had the
 * partition before cannot write another mark from then on, so what was read is all there is. After a failed write it must be
 * closed and made anew, for what the log then holds is not known.
 */
final class PartitionMarks implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final String results;
    private final int partition;
    private final Clock clock;
    private final Map<String, Noted> noted = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private boolean isClosed;

    /**
     * A mark as it is kept.
     *
     * @param offset of the command
     * @param result absent while the step is under way
     */
    record Noted(long offset, Instant begunAt, Optional<Envelope<ActionResult>> result) {}

    PartitionMarks(Map<String, Object> kafka, Topics topics, int partition, String group, Clock clock) {
        this.topic = topics.executorMarks().name();
        this.results = topics.actionResults().name();
        this.partition = partition;
        this.clock = clock;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic + "-" + partition);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "executor-marks-" + partition);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            MarkReading reading = new MarkReading(kafka, topics, partition, group);
            noted.putAll(reading.read());
            forget(reading.obsolete(noted));
        } catch (RuntimeException unusable) {
            producer.close(Duration.ZERO);
            throw unusable;
        }
    }

    Mark find(MarkPlace place) {
        oneAtATime.lock();
        try {
            failIfClosed();
            Noted found = noted.get(place.resultId());
            return found == null ? new Mark.None() : mark(found);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Mark mark(Noted noted) {
        return noted.result().<Mark>map(Mark.Finished::new).orElseGet(() -> new Mark.Begun(noted.begunAt()));
    }

    Mark begin(MarkPlace place) {
        Noted begun = new Noted(place.offset(), clock.instant(), Optional.empty());
        return write(place.resultId(), begun, List.of(record(place.resultId(), begun)));
    }

    Mark finish(MarkPlace place, Envelope<ActionResult> result) {
        Noted finished = new Noted(place.offset(), clock.instant(), Optional.of(result));
        return write(
                place.resultId(),
                finished,
                List.of(
                        KafkaMessageFactory.createWriter(results, EventCodec.key(result.body()))
                                .writeBinary(EventCodec.toCloudEvent(result)),
                        record(place.resultId(), finished)));
    }

    private void forget(List<String> obsolete) {
        if (obsolete.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        obsolete.forEach(key -> send(new ProducerRecord<>(topic, partition, key, null)));
        producer.commitTransaction();
        obsolete.forEach(noted::remove);
    }

    private Mark write(String key, Noted mark, List<ProducerRecord<String, byte[]>> records) {
        oneAtATime.lock();
        try {
            failIfClosed();
            producer.beginTransaction();
            records.forEach(this::send);
            producer.commitTransaction();
            noted.put(key, mark);
            return mark(mark);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Several people's steps share the marks of a partition: one whose write failed closes them for all. */
    private void failIfClosed() {
        if (isClosed) {
            throw new KafkaException("the marks are being read anew");
        }
    }

    // Committing waits for what was sent and fails if any of it failed.
    private void send(ProducerRecord<String, byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record);
    }

    private ProducerRecord<String, byte[]> record(String key, Noted mark) {
        try {
            return new ProducerRecord<>(
                    topic, partition, key, ContractsJson.mapper().writeValueAsBytes(mark));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a mark must be writable as JSON", unwritable);
        }
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            isClosed = true;
            producer.close(Duration.ofSeconds(5));
        } finally {
            oneAtATime.unlock();
        }
    }
}
