package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.contracts.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Journals in Kafka. Each connection has a transactional id of its own, so that whoever opens its journal fences whoever had it
 * before: a transaction of theirs still open is aborted, and they cannot begin another.
 */
public final class KafkaShelf implements Journal.Shelf {
    private final Map<String, Object> kafka;
    private final Topics topics;

    /** @param kafka the settings of every client, such as {@code bootstrap.servers} */
    public KafkaShelf(Map<String, Object> kafka, Topics topics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
    }

    @Override
    public Journal open(String connection) throws JournalException {
        Producer<String, CloudEvent> producer = null;
        try {
            producer = new KafkaProducer<>(settings(connection), new StringSerializer(), new EventOrTombstone());
            producer.initTransactions();
            return new KafkaJournal(connection, producer, new Recollection(kafka, topics), topics);
        } catch (KafkaException failed) {
            if (producer != null) {
                producer.close(java.time.Duration.ZERO);
            }
            throw KafkaJournal.failure("claiming connection " + connection, failed);
        }
    }

    private Map<String, Object> settings(String connection) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.prefix() + "-connector-" + connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "loligo-connector-" + connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        return settings;
    }
}
