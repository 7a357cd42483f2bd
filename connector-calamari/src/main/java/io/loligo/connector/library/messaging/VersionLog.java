package io.loligo.connector.library.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.connector.library.Version;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of versions, read from its beginning; committed ones only. */
final class VersionLog implements AutoCloseable {
    private final KafkaConsumer<String, CloudEvent> consumer;
    private final TopicPartition partition;
    private final long end;

    /** @throws KafkaException if there is no such topic, or no broker */
    VersionLog(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "loligo-connector-documents");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer());
        this.partition = new TopicPartition(topic, 0);
        try {
            var partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new KafkaException("there is no topic " + topic + "; create it before the connector starts");
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            this.end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        } catch (KafkaException failed) {
            consumer.close();
            throw failed;
        }
    }

    /** What has come since the last call; waits a while for the first. */
    List<Version> next(Duration patience) throws IOException {
        List<Version> versions = new ArrayList<>();
        for (ConsumerRecord<String, CloudEvent> message : consumer.poll(patience)) {
            if (message.value() != null) {
                versions.add(VersionCodec.read(message.value()));
            }
        }
        return versions;
    }

    /** Whether everything that was there at the beginning has been read. */
    boolean isAtEnd() {
        return consumer.position(partition) >= end;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
