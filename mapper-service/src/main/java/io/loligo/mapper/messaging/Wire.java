package io.loligo.mapper.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Kafka records as events and back. */
final class Wire {
    /** Where a dead letter says why it is one. */
    static final String REASON = "loligo-reason";

    /** A value near the broker's limit of 1 MB is left out of a dead letter, which must always fit. */
    private static final int LARGEST_KEPT = 900_000;

    private Wire() {}

    static Envelope<?> read(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        CloudEvent event;
        try {
            event = KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException notAnEvent) {
            throw new UnreadableEventException("a CloudEvent 1.0 in Kafka's binary mode, with its ce_ headers");
        }
        Envelope<?> envelope = EventCodec.fromCloudEvent(event);
        if (!EventCodec.key(envelope.body()).equals(record.key())) {
            throw new UnreadableEventException(
                    "key: the one of the event's body, '" + EventCodec.key(envelope.body()) + "', not another");
        }
        return envelope;
    }

    static ProducerRecord<String, byte[]> write(Topic topic, Envelope<?> envelope) {
        return KafkaMessageFactory.<String>createWriter(topic.name(), EventCodec.key(envelope.body()))
                .writeBinary(EventCodec.toCloudEvent(envelope));
    }

    /** The message as it came, with the reason and where it stood. */
    static ProducerRecord<String, byte[]> deadLetter(
            Topic topic, ConsumerRecord<String, byte[]> record, String reason) {
        byte[] value = record.value();
        boolean isTooLarge = value != null && value.length > LARGEST_KEPT;
        var letter = new ProducerRecord<String, byte[]>(
                topic.name(), null, record.key(), isTooLarge ? null : value, record.headers());
        header(letter, REASON, isTooLarge ? reason + "; the value is left out, being too large" : reason);
        header(letter, "loligo-topic", record.topic());
        header(letter, "loligo-partition", Integer.toString(record.partition()));
        header(letter, "loligo-offset", Long.toString(record.offset()));
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name);
        record.headers().add(name, Objects.requireNonNull(value.getBytes(StandardCharsets.UTF_8)));
    }
}
