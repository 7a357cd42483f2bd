package io.loligo.executor.flow;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The test's side of Kafka: writes commands, reads everything of results, dead letters and marks. */
final class Log implements AutoCloseable {
    private final Topics topics;
    private final Map<String, Object> settings;
    private final KafkaProducer<String, CloudEvent> commands;
    private final KafkaProducer<String, byte[]> bytes;

    Log(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false");
        this.commands = new KafkaProducer<>(settings, new StringSerializer(), new CloudEventSerializer());
        this.bytes = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void send(Envelope<ActionCommand> command) {
        sent(commands.send(new ProducerRecord<>(
                topics.actionCommands().name(), EventCodec.key(command.body()), EventCodec.toCloudEvent(command))));
    }

    void send(String key, CloudEvent event) {
        sent(commands.send(new ProducerRecord<>(topics.actionCommands().name(), key, event)));
    }

    void send(String key, String garbage) {
        sent(bytes.send(
                new ProducerRecord<>(topics.actionCommands().name(), key, garbage.getBytes(StandardCharsets.UTF_8))));
    }

    private static void sent(java.util.concurrent.Future<?> sending) {
        try {
            sending.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All results so far; those of one person in the log's order. */
    List<Envelope<ActionResult>> results() {
        return all(topics.actionResults(), new CloudEventDeserializer()).stream()
                .map(record -> result(record.value()))
                .toList();
    }

    /** How many instances share the work. */
    int members(String group) {
        try (Admin admin = Admin.create(settings)) {
            return admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members()
                    .size();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All results of one person so far, in the log's order. */
    List<Envelope<ActionResult>> resultsOf(String person) {
        return all(topics.actionResults(), new CloudEventDeserializer()).stream()
                .filter(record -> record.key().equals(person))
                .map(record -> result(record.value()))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        return all(topics.deadLetters(Topics.Service.EXECUTOR), new ByteArrayDeserializer());
    }

    /** All commands so far, of each partition in the log's order. */
    List<ConsumerRecord<String, byte[]>> commands() {
        return all(topics.actionCommands(), new ByteArrayDeserializer());
    }

    /** All that people did to Loligo so far. */
    List<ConsumerRecord<String, CloudEvent>> activity() {
        return all(topics.operatorActivity(), new CloudEventDeserializer());
    }

    /** What is kept under seal. */
    List<ConsumerRecord<String, byte[]>> credentials() {
        return all(topics.executorCredentials(), new ByteArrayDeserializer());
    }

    List<ConsumerRecord<String, byte[]>> marks() {
        return all(topics.executorMarks(), new ByteArrayDeserializer());
    }

    /** Commands that the executor has not committed yet; the marks that end a transaction lie in the log too and are none. */
    long uncommitted(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(new ByteArrayDeserializer(), group)) {
            committed.putAll(consumer.committed(Set.copyOf(partitions(topics.actionCommands()))));
        }
        return all(topics.actionCommands(), new ByteArrayDeserializer()).stream()
                .filter(record -> {
                    OffsetAndMetadata next = committed.get(new TopicPartition(record.topic(), record.partition()));
                    return next == null || record.offset() >= next.offset();
                })
                .count();
    }

    private <V> List<ConsumerRecord<String, V>> all(Topic topic, Deserializer<V> values) {
        try (KafkaConsumer<String, V> consumer = consumer(values, "reader")) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, V>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private <V> KafkaConsumer<String, V> consumer(Deserializer<V> values, String group) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("group.id", group);
        return new KafkaConsumer<>(all, new StringDeserializer(), values);
    }

    private static List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Envelope<ActionResult> result(CloudEvent event) {
        try {
            return (Envelope<ActionResult>) EventCodec.fromCloudEvent(event);
        } catch (UnreadableEventException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() {
        commands.close();
        bytes.close();
    }
}
