package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients, set up for exactly-once work. */
final class KafkaClients {
    private static final int TRANSACTION_MILLIS = 30_000;
    private static final int SESSION_MILLIS = 15_000;

    private final Map<String, Object> settings;
    private final Topics topics;
    private final String instance;
    private final int batch;

    /** With the operator's own settings of brokers and security. */
    KafkaClients(Map<String, Object> settings, Topics topics, String instance, int batch) {
        this.settings = Map.copyOf(settings);
        this.topics = topics;
        this.instance = instance;
        this.batch = batch;
    }

    Topics topics() {
        return topics;
    }

    /**
     * In the group of all replicas. The same worker after a restart takes its partitions back at once; those of one that
     * does not come back go to the others when the session is over.
     */
    KafkaConsumer<String, byte[]> worker(int worker) {
        Map<String, Object> config = reading();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "-mapper");
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + worker);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        return new KafkaConsumer<>(config);
    }

    /** In no group: reads everything. */
    KafkaConsumer<String, byte[]> reader() {
        return new KafkaConsumer<>(reading());
    }

    /** In no group: reads to an end and stops. A broker that has nothing more says so soon, or else closing waits for its answer. */
    KafkaConsumer<String, byte[]> searcher() {
        Map<String, Object> config = reading();
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(config);
    }

    /** Reads snapshots again and again, and keeps where it is under a group of its own. */
    KafkaConsumer<String, byte[]> sweeper(int atMost) {
        Map<String, Object> config = reading();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, sweepGroup());
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atMost);
        return new KafkaConsumer<>(config);
    }

    String sweepGroup() {
        return topics.prefix() + "-mapper-drift";
    }

    /** Sees how far the replicas have read, and takes nothing from them. */
    KafkaConsumer<String, byte[]> onlooker() {
        Map<String, Object> config = reading();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "-mapper");
        return new KafkaConsumer<>(config);
    }

    String outboxGroup() {
        return topics.prefix() + "-mapper-outbox";
    }

    /** Sees how far the outbox was written. */
    KafkaConsumer<String, byte[]> outboxReader() {
        Map<String, Object> config = reading();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, outboxGroup());
        return new KafkaConsumer<>(config);
    }

    /** Has the same name in all replicas: whoever begins ends what another one had left open. */
    KafkaProducer<String, byte[]> outboxWriter() {
        return writer(topics.prefix() + "-mapper-outbox");
    }

    /** The same worker after a restart has the same name, which ends what it had left open. */
    KafkaProducer<String, byte[]> writer(int worker) {
        return writer(topics.prefix() + "-mapper-" + instance + "-" + worker);
    }

    private KafkaProducer<String, byte[]> writer(String name) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        return new KafkaProducer<>(config);
    }

    private Map<String, Object> reading() {
        Map<String, Object> config = new HashMap<>(settings);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }
}
