package io.loligo.mapper.messaging;

import io.loligo.mapper.request.OutboxStore;
import io.loligo.mapper.request.OutboxStore.Numbered;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes the outbox to the log, each row once: how far it was written is committed in the same transaction as what was written, as the
 * offset of a group of its own. Whoever begins puts an end to what another one had begun.
 */
final class OutboxSender implements AutoCloseable {
    private final KafkaClients kafka;
    private final OutboxStore outbox;
    private final KafkaProducer<String, byte[]> producer;
    private final TopicPartition place;
    private long position;

    OutboxSender(KafkaClients kafka, OutboxStore outbox) {
        this.kafka = kafka;
        this.outbox = outbox;
        this.producer = kafka.outboxWriter();
        this.place = new TopicPartition(kafka.topics().actionCommands().name(), 0);
        producer.initTransactions();
        this.position = committed();
        outbox.sent(position);
    }

    private long committed() {
        try (var consumer = kafka.outboxReader()) {
            OffsetAndMetadata written = consumer.committed(Set.of(place)).get(place);
            return written == null ? 0 : written.offset();
        }
    }

    /** Writes what is new; says whether there was anything. */
    boolean turn() {
        outbox.number();
        List<Numbered> next = outbox.after(position);
        if (next.isEmpty()) {
            return false;
        }
        long last = next.getLast().number();
        Transaction.of(producer, () -> {
            next.forEach(one ->
                    Transaction.send(producer, Wire.write(one.event().type().topic(kafka.topics()), one.event())));
            producer.sendOffsetsToTransaction(
                    Map.of(place, new OffsetAndMetadata(last)), new ConsumerGroupMetadata(kafka.outboxGroup()));
        });
        position = last;
        outbox.sent(last);
        return true;
    }

    @Override
    public void close() {
        producer.close();
    }
}
