package io.loligo.audit;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events as the other services do. */
final class Log implements AutoCloseable {
    private final Topics topics;
    private final KafkaProducer<String, CloudEvent> events;
    private final KafkaProducer<byte[], byte[]> bytes;

    Log(String bootstrapServers, Topics topics) {
        this.topics = topics;
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        this.events = new KafkaProducer<>(config, new StringSerializer(), new CloudEventSerializer());
        this.bytes = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Topics topics() {
        return topics;
    }

    RecordMetadata write(Envelope<?> event) {
        return write(List.of(event)).getFirst();
    }

    List<RecordMetadata> write(Collection<? extends Envelope<?>> written) {
        List<Future<RecordMetadata>> sent = written.stream().map(this::send).toList();
        events.flush();
        return sent.stream().map(Log::done).toList();
    }

    private Future<RecordMetadata> send(Envelope<?> event) {
        return events.send(new ProducerRecord<>(
                event.type().topic(topics).name(), EventCodec.key(event.body()), EventCodec.toCloudEvent(event)));
    }

    RecordMetadata writeBytes(ProducerRecord<byte[], byte[]> message) {
        return done(bytes.send(message));
    }

    private static RecordMetadata done(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka did not take the message", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        events.close();
        bytes.close();
    }
}
