package io.loligo.benchmarks.mapper;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.Topics;
import io.loligo.parts.KafkaPart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads a change, parses its JSON to a tree, writes ready-made commands, and commits how far it has read after each poll. */
final class BareLoop implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, List<ProducerRecord<String, byte[]>>> commands;
    private final JsonMapper json = new JsonMapper();

    BareLoop(KafkaPart kafka, Topics topics, List<ProducerRecord<String, byte[]>> commands) {
        this.commands = commands.stream().collect(Collectors.groupingBy(ProducerRecord::key));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        topics.prefix() + "-bare",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer.subscribe(List.of(topics.employeeChanges().name()));
    }

    /** Goes on until so many changes are answered. */
    long run(int changes) throws IOException {
        int read = 0;
        while (read < changes) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                if (json.readTree(record.value()).isEmpty()) {
                    throw new IllegalStateException("a change without content");
                }
                commands.getOrDefault(record.key(), List.of()).forEach(this::send);
            }
            read += records.count();
            producer.flush();
            consumer.commitSync();
        }
        return read;
    }

    private void send(ProducerRecord<String, byte[]> command) {
        var unused = producer.send(command);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
