package io.loligo.connector.library.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import io.loligo.connector.library.Archive;
import io.loligo.connector.library.ArchiveException;
import io.loligo.connector.library.OvertakenException;
import io.loligo.connector.library.Version;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Versions on a compacted topic of one partition, each with the activity that tells of it in one transaction.
 *
 * <p>All replicas write with one transactional id. Whoever begins fences whoever began before and ends their open transaction; then
 * it reads the topic to its end, so that what it compares with is all there is, and commits only if nobody has begun since. That
 * makes "the next after the version that I saw" true across replicas.
 */
public final class KafkaArchive implements Archive {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private final Topics topics;

    /** @param kafka the settings of every client, such as {@code bootstrap.servers} */
    public KafkaArchive(Map<String, Object> kafka, Topics topics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
    }

    @Override
    public synchronized void append(Version next, DocumentChanged told) throws ArchiveException, OvertakenException {
        int last = 0;
        try (Producer<String, CloudEvent> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new CloudEventSerializer())) {
            producer.initTransactions();
            last = last(next.connection());
            if (next.number() != last + 1) {
                throw new OvertakenException(last);
            }
            producer.beginTransaction();
            send(producer, topics.connectorDocuments().name(), VersionCodec.key(next), VersionCodec.write(next));
            send(producer, topics.operatorActivity().name(), EventCodec.key(told), event(next, told));
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException overtaken) {
            throw new OvertakenException(last);
        } catch (KafkaException | IOException failed) {
            throw new ArchiveException(
                    "Writing down version " + next.number() + " of connection " + next.connection()
                            + ": Kafka did not do it (" + failed.getMessage()
                            + "). Check kafka.bootstrap.servers and that the topics exist, then save again",
                    failed);
        }
    }

    private int last(String connection) throws IOException {
        int last = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (VersionLog log = new VersionLog(kafka, topics.connectorDocuments().name())) {
            while (!log.isAtEnd()) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("the end was not reached within " + PATIENCE.toSeconds() + " s");
                }
                for (Version version : log.next(POLL)) {
                    last = version.connection().equals(connection) ? Math.max(last, version.number()) : last;
                }
            }
        }
        return last;
    }

    private static CloudEvent event(Version version, DocumentChanged told) {
        String id = EventIds.of("document", told.object(), told.version());
        return EventCodec.toCloudEvent(
                new Envelope<>(id, VersionCodec.SOURCE, version.performed().at(), TraceParent.rootOf(id), told));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction fails if any message of it failed.
    private static void send(Producer<String, CloudEvent> producer, String topic, String key, CloudEvent event) {
        producer.send(new ProducerRecord<>(topic, key, event));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.prefix() + "-connector-documents");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "loligo-connector-documents-writer");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        return settings;
    }
}
