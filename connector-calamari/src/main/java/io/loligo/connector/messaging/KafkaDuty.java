package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.connector.duty.Crew;
import io.loligo.connector.duty.Duty;
import io.loligo.connector.duty.Sending;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.journal.JournalException;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Duty by a consumer group: wishes are keyed by connection, and whoever is assigned the partition into which a connection's name
 * falls keeps that connection. So a wish always reaches the keeper, and Kafka notices who is dead.
 */
public final class KafkaDuty implements Duty {
    private static final Logger LOG = Logger.getLogger(KafkaDuty.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(3);
    private static final int SESSION_MILLIS = 10_000;
    private static final URI SOURCE = URI.create("/loligo/connector");

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final String instance;
    private final Handled handled = new Handled();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, CloudEvent> current;
    private @Nullable Thread thread;

    /**
     * @param kafka the settings of every client, such as {@code bootstrap.servers}
     * @param instance what tells this replica from others and stays the same over restarts, so that it takes its own back at once
     */
    public KafkaDuty(Map<String, Object> kafka, Topics topics, String instance) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.instance = instance;
    }

    @Override
    public void begin(Crew crew) {
        thread = Thread.ofVirtual().name("duty").start(() -> serve(crew));
    }

    @Override
    public void ask(String connection, OperatorActivity wish) throws JournalException {
        send(connection, ActivityEvent.of(wish, SOURCE), "handing over a wish for connection " + connection);
    }

    @Override
    public void count(String connection, Sending sending) throws JournalException {
        CloudEvent event = State.sending(connection, sending, SOURCE);
        send(connection, event, "having requests to the tenant of connection " + connection + " counted");
    }

    private void send(String connection, CloudEvent event, String tried) throws JournalException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        try (KafkaProducer<String, CloudEvent> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new EventOrTombstone())) {
            producer.send(new ProducerRecord<>(topics.connectorWishes().name(), connection, event))
                    .get();
        } catch (KafkaException failed) {
            throw KafkaJournal.failure(tried, failed);
        } catch (ExecutionException failed) {
            throw KafkaJournal.failure(tried, new KafkaException(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw KafkaJournal.failure(tried, new InterruptException(interrupted));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<String, CloudEvent> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread serving = thread;
        if (serving != null) {
            try {
                serving.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void serve(Crew crew) {
        while (isOpen()) {
            try (KafkaConsumer<String, CloudEvent> consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new CloudEventDeserializer())) {
                current = consumer;
                int partitions = partitions(consumer);
                consumer.subscribe(List.of(topics.connectorWishes().name()), new Shares(crew, partitions));
                hear(consumer, crew);
            } catch (KafkaException failed) {
                crew.unshared("sharing out the connections: " + failed.getMessage()
                        + ". Check kafka.bootstrap.servers, that the topics exist and that no two replicas have the same"
                        + " loligo.connector.instance; the connector tries again by itself");
                pause();
            } finally {
                current = null;
            }
        }
    }

    private void hear(KafkaConsumer<String, CloudEvent> consumer, Crew crew) {
        try {
            while (isOpen()) {
                consumer.poll(POLL).forEach(message -> hand(message, crew));
                commit(consumer);
            }
        } catch (WakeupException closing) {
            LOG.debugf("Duty: ends");
        }
        commitLast(consumer);
    }

    /** Who ends in order leaves nothing behind that another replica would do once more. */
    private void commitLast(KafkaConsumer<String, CloudEvent> consumer) {
        var ready = handled.toCommit();
        ready.keySet().retainAll(consumer.assignment());
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                consumer.commitSync(ready, LAST_COMMIT);
                return;
            } catch (WakeupException calledOnce) {
                LOG.debugf("Duty: called while it committed (attempt %d)", attempt);
            } catch (KafkaException failed) {
                LOG.debugf("Duty: %s not committed, so a wish may come again: %s", ready, failed.getMessage());
                return;
            }
        }
    }

    private void hand(ConsumerRecord<String, CloudEvent> message, Crew crew) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        long offset = message.offset();
        try {
            Runnable fulfilled = () -> handled.done(partition, offset);
            if (message.value() == null) {
                return;
            }
            if (State.isSending(message.value())) {
                Sending sending = State.read(message.value(), Sending.class);
                handled.taken(partition, offset);
                crew.ask(new Wish.Sent(message.key(), sending, fulfilled));
            } else if (EventCodec.fromCloudEvent(message.value()).body() instanceof OperatorActivity activity) {
                handled.taken(partition, offset);
                crew.ask(new Wish.Asked(message.key(), activity, fulfilled));
            }
        } catch (IOException | UnreadableEventException unreadable) {
            LOG.warnf(
                    "A wish for connection %s (%s, partition %d, offset %d) cannot be read and is left out: %s",
                    message.key(), message.topic(), message.partition(), offset, unreadable.getMessage());
        }
    }

    private void commit(KafkaConsumer<String, CloudEvent> consumer) {
        var ready = handled.toCommit();
        ready.keySet().retainAll(consumer.assignment());
        if (!ready.isEmpty()) {
            consumer.commitAsync(ready, (offsets, failed) -> {
                if (failed != null) {
                    LOG.debugf("Duty: %s not committed, so a wish may come again: %s", offsets, failed.getMessage());
                }
            });
        }
    }

    private int partitions(KafkaConsumer<String, CloudEvent> consumer) {
        String topic = topics.connectorWishes().name();
        var partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic + "; create it before the connector starts");
        }
        return partitions.size();
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            boolean ended = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("Duty: %s", ended ? "ended while it waited for Kafka" : "tries again");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "-connector");
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "loligo-connector-duty");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /** What this replica is assigned. */
    private final class Shares implements ConsumerRebalanceListener {
        private final Crew crew;
        private final int partitions;
        private final Set<Integer> held = ConcurrentHashMap.newKeySet();

        Shares(Crew crew, int partitions) {
            this.crew = crew;
            this.partitions = partitions;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> more) {
            more.forEach(one -> held.add(one.partition()));
            tell();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> fewer) {
            fewer.forEach(one -> {
                held.remove(one.partition());
                handled.forget(one);
            });
            tell();
        }

        private void tell() {
            Set<Integer> now = Set.copyOf(held);
            crew.share(connection -> now.contains(partition(connection)));
        }

        /** As Kafka's own producers choose it by the key. */
        private int partition(String connection) {
            return Utils.toPositive(Utils.murmur2(connection.getBytes(StandardCharsets.UTF_8))) % partitions;
        }
    }
}
