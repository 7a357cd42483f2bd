package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.journal.Journal.Memory;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Spend;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a connection's memory back from the compacted topics, committed records only, up to what was written when it began.
 *
 * <p>The ends are asked for without regard to open transactions: while another connection's is open, whatever we committed after
 * its start is hidden, and stopping at the last <em>visible</em> record would forget people. So this waits for it to end.
 */
final class Recollection {
    private static final Logger LOG = Logger.getLogger(Recollection.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, Object> kafka;
    private final Topics topics;

    Recollection(Map<String, Object> kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    Found of(String connection, Memory memory) throws JournalException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "loligo-connector-" + connection + "-memory");
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            Map<TopicPartition, Long> ends = ends(partitions(consumer));
            Reading found = new Reading(connection, memory);
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("the end was not reached within " + PATIENCE.toMinutes() + " min");
                }
                for (ConsumerRecord<String, CloudEvent> message : consumer.poll(POLL)) {
                    found.take(message);
                }
            }
            return found.found();
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, CloudEvent> consumer) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : List.of(
                topics.employeeSnapshots().name(), topics.connectorState().name())) {
            var partitions = consumer.partitionsFor(topic);
            if (partitions == null || partitions.isEmpty()) {
                throw new KafkaException("there is no topic " + topic + "; create it before the connector starts");
            }
            partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
        }
        return all;
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try (Admin admin = Admin.create(kafka)) {
            return admin
                    .listOffsets(
                            partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(interrupted);
        } catch (ExecutionException failed) {
            throw new KafkaException("asking for the ends of the topics", failed.getCause());
        }
    }

    /**
     * What a connection remembers besides its people.
     *
     * @param holdParts in how many parts the people of its hold are written down
     */
    record Found(Position position, Spend spend, Optional<Bulletin> bulletin, int holdParts) {}

    /** The last of each key so far. */
    private final class Reading {
        private final Memory memory;
        private final String prefix;
        private final String connection;
        private final HoldParts parts = new HoldParts();
        private Position position = Position.start();
        private Spend spend = Spend.none();
        private Optional<Bulletin> bulletin = Optional.empty();

        Reading(String connection, Memory memory) {
            this.memory = memory;
            this.prefix = connection + "/";
            this.connection = connection;
        }

        void take(ConsumerRecord<String, CloudEvent> message) throws JournalException {
            try {
                if (message.topic().equals(topics.connectorState().name())) {
                    state(message.key(), message.value());
                } else if (message.key().startsWith(prefix)) {
                    person(message.key(), message.value());
                }
            } catch (IOException | UnreadableEventException unreadable) {
                throw JournalException.unavailable(
                        "reading back " + message.topic() + ", partition " + message.partition() + ", offset "
                                + message.offset() + ": " + unreadable.getMessage(),
                        unreadable);
            }
        }

        private void state(String key, @Nullable CloudEvent event) throws IOException {
            Optional<State.PartKey> part =
                    State.PartKey.of(key).filter(one -> one.connection().equals(connection));
            if (part.isPresent()) {
                Optional<HoldPart> content =
                        event == null ? Optional.empty() : Optional.of(State.read(event, HoldPart.class));
                parts.take(part.get().place(), content);
            } else if (event != null && key.equals(State.Kind.POSITION.key(connection))) {
                position = State.read(event, Position.class);
            } else if (event != null && key.equals(State.Kind.SPEND.key(connection))) {
                spend = State.read(event, Spend.class);
            } else if (event != null && key.equals(State.Kind.BULLETIN.key(connection))) {
                bulletin = bulletin(event);
            }
        }

        Found found() {
            return new Found(position.holding(parts.whole(position.hold())), spend, bulletin, parts.count());
        }

        /** What another release wrote in another form is only not shown; nothing is decided by it. */
        private static Optional<Bulletin> bulletin(CloudEvent event) {
            try {
                return Optional.of(State.read(event, Bulletin.class));
            } catch (IOException otherForm) {
                LOG.infof("The last passes are not shown, for another release wrote them: %s", otherForm.getMessage());
                return Optional.empty();
            }
        }

        private void person(String key, @Nullable CloudEvent event) throws UnreadableEventException {
            if (event == null) {
                memory.forget(EmployeeKey.parse(key).value());
            } else if (EventCodec.fromCloudEvent(event).body() instanceof EmployeeSnapshot snapshot) {
                memory.remember(snapshot);
            }
        }
    }
}
