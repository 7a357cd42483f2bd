package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.parts.KafkaPart;
import io.loligo.parts.SharedParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A real broker with topics of a test's own, read as any other service would: committed messages only. */
public final class Log {
    private final KafkaPart kafka = SharedParts.kafka();
    private final Topics topics = new Topics("t" + UUID.randomUUID().toString().substring(0, 8));

    public Log() {
        kafka.createTopics(topics);
    }

    public Topics topics() {
        return topics;
    }

    public Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    public KafkaShelf shelf() {
        return new KafkaShelf(settings(), topics);
    }

    public List<ConsumerRecord<String, CloudEvent>> read(Topic topic) {
        Map<String, Object> reader = new TreeMap<>(settings());
        reader.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(reader, new StringDeserializer(), new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, CloudEvent>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(all::add);
            }
            return all;
        }
    }

    public Tail tail(Topic topic) {
        return new Tail(settings(), topic);
    }

    public List<EmployeeChange> changes() {
        return read(topics.employeeChanges()).stream()
                .map(message -> (EmployeeChange) body(message.value()))
                .toList();
    }

    public List<String> kinds() {
        return changes().stream()
                .map(change -> change.getClass().getSimpleName())
                .sorted()
                .toList();
    }

    public List<String> identifiers() {
        return read(topics.employeeChanges()).stream()
                .map(message -> message.value().getId())
                .toList();
    }

    /** The last snapshot of each person; of the erased, none. */
    public Map<String, EmployeeSnapshot> snapshots() {
        Map<String, EmployeeSnapshot> last = new TreeMap<>();
        for (ConsumerRecord<String, CloudEvent> message : read(topics.employeeSnapshots())) {
            if (message.value() == null) {
                last.remove(message.key());
            } else {
                last.put(message.key(), (EmployeeSnapshot) body(message.value()));
            }
        }
        return last;
    }

    public static Record body(CloudEvent event) {
        try {
            return EventCodec.fromCloudEvent(event).body();
        } catch (UnreadableEventException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
