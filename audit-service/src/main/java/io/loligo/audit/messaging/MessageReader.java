package io.loligo.audit.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.loligo.audit.intake.Arrival;
import io.loligo.audit.intake.LedgerEntry;
import io.loligo.audit.intake.RawMessage;
import io.loligo.audit.trail.Position;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.UnreadableEventException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From a Kafka record to an event, or to the reason why it is none. */
final class MessageReader {
    private MessageReader() {}

    static Arrival read(ConsumerRecord<byte[], byte[]> message) {
        try {
            CloudEvent event = cloudEvent(message);
            Envelope<?> envelope = EventCodec.fromCloudEvent(event);
            CloudEventData data = Objects.requireNonNull(event.getData());
            return new Arrival.Legible(raw(message), LedgerEntry.of(envelope, data.toBytes(), position(message)));
        } catch (UnreadableEventException unreadable) {
            return new Arrival.Illegible(raw(message), Objects.requireNonNull(unreadable.getMessage()));
        }
    }

    private static CloudEvent cloudEvent(ConsumerRecord<byte[], byte[]> message) throws UnreadableEventException {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException foreign) {
            // Whatever a stranger's bytes make the SDK throw: a message that is no event must never stop the others.
            throw new UnreadableEventException(
                    "message: a CloudEvent of version 1.0 in Kafka's binary mode, not what came");
        }
    }

    private static Position position(ConsumerRecord<?, ?> message) {
        return new Position(message.topic(), message.partition(), message.offset());
    }

    private static RawMessage raw(ConsumerRecord<byte[], byte[]> message) {
        List<RawMessage.Header> headers = Arrays.stream(message.headers().toArray())
                .map(header -> new RawMessage.Header(header.key(), header.value()))
                .toList();
        return new RawMessage(position(message), message.key(), headers, message.value());
    }
}
