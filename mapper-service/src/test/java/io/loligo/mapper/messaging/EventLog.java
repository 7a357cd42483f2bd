package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of an installation on a real broker, to be written to and read from its beginning. */
public final class EventLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String brokers;
    private final Topics topics;
    private final KafkaProducer<String, byte[]> producer;

    public EventLog(String brokers, Topics topics) {
        this.brokers = brokers;
        this.topics = topics;
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
    }

    public Topics topics() {
        return topics;
    }

    /** Writes an event on the topic of its type. */
    public void write(Envelope<?> event) {
        send(Wire.write(event.type().topic(topics), event));
    }

    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    public void flush() {
        producer.flush();
    }

    /** All committed records of a topic, as of now. */
    List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, byte[]>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"))) {
            var partitions = SnapshotTable.partitions(consumer, topic.name());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<?, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** All committed events of a topic, as of now. */
    public <T extends Record> List<Envelope<T>> events(Topic topic, Class<T> type) {
        return records(topic).stream().map(record -> read(record, type)).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Envelope<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            Envelope<?> event = Wire.read(record);
            type.cast(event.body());
            return (Envelope<T>) event;
        } catch (UnreadableEventException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
