package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.contracts.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what was committed to a topic since it was last asked, waiting for transactions under way. */
public final class Tail implements AutoCloseable {
    private final KafkaConsumer<String, CloudEvent> consumer;
    private final Admin admin;
    private final List<TopicPartition> partitions;

    Tail(Map<String, Object> kafka, Topic topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer());
        admin = Admin.create(kafka);
        partitions = consumer.partitionsFor(topic.name()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public List<ConsumerRecord<String, CloudEvent>> more() throws InterruptedException, ExecutionException {
        var ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get();
        List<ConsumerRecord<String, CloudEvent>> all = new ArrayList<>();
        while (ends.entrySet().stream()
                .anyMatch(
                        end -> consumer.position(end.getKey()) < end.getValue().offset())) {
            consumer.poll(Duration.ofMillis(20)).forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
