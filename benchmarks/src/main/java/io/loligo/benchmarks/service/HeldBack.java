package io.loligo.benchmarks.service;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages that lie in the log, unseen by whoever reads what is committed, until they are all let go at once. */
public final class HeldBack implements AutoCloseable {
    private static final int TRANSACTION_MILLIS = (int) Duration.ofMinutes(10).toMillis();

    private final KafkaProducer<String, byte[]> producer;
    private Map<TopicPartition, Long> ends = Map.of();

    public HeldBack(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "benchmark-" + UUID.randomUUID(),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_MILLIS,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** The messages of events, each for its topic. */
    public static List<ProducerRecord<String, byte[]>> messages(List<? extends Envelope<?>> events, Topics topics) {
        return events.stream()
                .map(event -> KafkaMessageFactory.<String>createWriter(
                                event.type().topic(topics).name(), EventCodec.key(event.body()))
                        .writeBinary(EventCodec.toCloudEvent(event)))
                .toList();
    }

    /** Writes the messages; returns when the log has them. */
    public void write(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> written =
                messages.stream().map(producer::send).toList();
        producer.flush();
        Map<TopicPartition, Long> last = new HashMap<>();
        for (Future<RecordMetadata> one : written) {
            try {
                RecordMetadata place = one.get();
                last.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
            } catch (ExecutionException refused) {
                throw new IllegalStateException("the broker did not take a message", refused);
            }
        }
        ends = last;
    }

    /** Lets go what was written, and tells for each partition the offset after its last message. */
    public Map<TopicPartition, Long> release() {
        producer.commitTransaction();
        return ends.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
