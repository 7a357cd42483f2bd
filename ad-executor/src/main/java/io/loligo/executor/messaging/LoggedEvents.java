package io.loligo.executor.messaging;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as messages of the log, both ways. */
final class LoggedEvents {
    private LoggedEvents() {}

    /**
     * Reads any event of Loligo's.
     *
     * @throws UnreadableEventException if the message is none
     */
    static Envelope<?> read(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        try {
            return EventCodec.fromCloudEvent(KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent());
        } catch (CloudEventRWException | NullPointerException noEvent) {
            throw new UnreadableEventException("a CloudEvent in binary mode, not a message without its headers");
        }
    }

    /** Reads an event of one kind; others, and what is none of ours, are passed over. */
    static <T extends Record> Optional<Envelope<T>> read(ConsumerRecord<String, byte[]> record, Class<T> kind) {
        try {
            Envelope<?> event = read(record);
            return kind.isInstance(event.body())
                    ? Optional.of(new Envelope<>(
                            event.id(), event.source(), event.time(), event.trace(), kind.cast(event.body())))
                    : Optional.empty();
        } catch (UnreadableEventException notOurs) {
            return Optional.empty();
        }
    }

    /** The message that carries an event to its topic. */
    static ProducerRecord<String, byte[]> message(Envelope<?> event, Topics topics) {
        return KafkaMessageFactory.createWriter(event.type().topic(topics).name(), EventCodec.key(event.body()))
                .writeBinary(EventCodec.toCloudEvent(event));
    }
}
