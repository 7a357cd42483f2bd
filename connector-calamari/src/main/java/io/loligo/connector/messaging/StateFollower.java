package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.connector.bulletin.Bulletins;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Brings to this replica what the keepers of all connections write down of them; after trouble with Kafka, from the beginning. */
public final class StateFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StateFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Bulletins bulletins;
    private final UntilClosed following;

    /** @param kafka the settings of every client, such as {@code bootstrap.servers} */
    public StateFollower(Map<String, Object> kafka, Topics topics, Bulletins bulletins) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.bulletins = bulletins;
        this.following = new UntilClosed("connection-bulletins", PAUSE, this::follow, this::troubled);
    }

    public void start() {
        following.start();
    }

    @Override
    public void close() {
        following.close();
    }

    private void follow() {
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new CloudEventDeserializer())) {
            read(consumer);
        }
    }

    private void read(KafkaConsumer<String, CloudEvent> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        StateReader state = new StateReader(bulletins);
        while (following.isOpen()) {
            consumer.poll(POLL).forEach(message -> take(state, message));
            bulletins.troubled(Optional.empty());
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, CloudEvent> consumer) {
        String topic = topics.connectorState().name();
        var partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic + "; create it before the connector starts");
        }
        return partitions.stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
    }

    private static void take(StateReader state, ConsumerRecord<String, CloudEvent> message) {
        try {
            state.take(message.key(), Optional.ofNullable(message.value()));
        } catch (IOException unreadable) {
            LOG.warnf(
                    "%s of the connector's state (offset %d) cannot be read, so that it is not shown here: %s",
                    message.key(), message.offset(), unreadable.getMessage());
        }
    }

    private void troubled(Exception failed) {
        String words = "how other replicas do is not known: " + failed.getMessage()
                + ". Check kafka.bootstrap.servers and that the topics exist; the connector tries again by itself";
        if (!bulletins.trouble().equals(Optional.of(words))) {
            LOG.warn(words);
        }
        bulletins.troubled(Optional.of(words));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "loligo-connector-bulletins");
        return settings;
    }
}
