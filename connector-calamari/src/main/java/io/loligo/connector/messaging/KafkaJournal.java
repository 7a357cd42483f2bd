package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Position;
import io.loligo.connector.people.Step;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * A connection's journal in Kafka: changes, snapshots and state of a batch in one transaction. Identifiers follow from the
 * person's key, revision and kind, so a batch that is made again after a crash is the same.
 */
final class KafkaJournal implements Journal {
    private final String connection;
    private final Producer<String, CloudEvent> producer;
    private final Recollection recollection;
    private final Topics topics;
    private final URI source;
    private Written written = new Written(Optional.empty(), 0);

    /** The hold on the topic, and in how many parts. */
    private record Written(Optional<Hold> hold, int parts) {
        static Written of(Position position) {
            return new Written(
                    position.hold(),
                    position.hold().map(hold -> HoldPart.of(hold).size()).orElse(0));
        }

        boolean isSameAs(Written other) {
            return parts == other.parts && hold.map(Hold::listed).equals(other.hold.map(Hold::listed));
        }
    }

    KafkaJournal(String connection, Producer<String, CloudEvent> producer, Recollection recollection, Topics topics) {
        this.connection = connection;
        this.producer = producer;
        this.recollection = recollection;
        this.topics = topics;
        this.source = ChangeEvent.source(connection);
    }

    @Override
    public Recalled recall(Memory memory) throws JournalException {
        try {
            Recollection.Found found = recollection.of(connection, memory);
            written = new Written(found.position().hold(), found.holdParts());
            return new Recalled(found.position(), found.spend(), found.bulletin());
        } catch (KafkaException failed) {
            throw failure("reading back the memory of connection " + connection, failed);
        }
    }

    @Override
    public void commit(Batch batch) throws JournalException {
        try {
            producer.beginTransaction();
            batch.steps().forEach(this::send);
            batch.activities().forEach(this::send);
            batch.position().ifPresent(this::send);
            batch.spend().ifPresent(spend -> send(State.spend(connection, spend, source)));
            batch.bulletin().ifPresent(bulletin -> send(State.bulletin(connection, bulletin, source)));
            producer.commitTransaction();
            batch.position().ifPresent(position -> written = Written.of(position));
        } catch (KafkaException failed) {
            throw failure("writing down a batch of connection " + connection, failed);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    static JournalException failure(String tried, KafkaException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return JournalException.takenOver(
                        tried + ": another replica has claimed the connection; this one leaves it alone", failed);
            }
        }
        return JournalException.unavailable(
                tried + ": Kafka did not do it (" + failed.getMessage()
                        + "). Check kafka.bootstrap.servers and that the topics exist; the connector tries again by itself",
                failed);
    }

    private void send(Position position) {
        if (!Written.of(position).isSameAs(written)) {
            List<HoldPart> parts = position.hold().map(HoldPart::of).orElse(List.of());
            for (int place = 0; place < Math.max(parts.size(), written.parts()); place++) {
                State.PartKey key = new State.PartKey(connection, place);
                String topic = topics.connectorState().name();
                @Nullable
                CloudEvent part = place < parts.size() ? State.holdPart(key, parts.get(place), source) : tombstone();
                send(new ProducerRecord<>(topic, key.text(), part));
            }
        }
        send(State.position(connection, position, source));
    }

    private void send(Step step) {
        step.changes().forEach(this::send);
        String key = step.key().text();
        String topic = topics.employeeSnapshots().name();
        step.after().ifPresentOrElse(this::send, () -> send(new ProducerRecord<>(topic, key, tombstone())));
    }

    private void send(EmployeeChange change) {
        send(ChangeEvent.of(change, connection));
    }

    private void send(EmployeeSnapshot snapshot) {
        String id = EventIds.of("snapshot", snapshot.employee().key().text(), Long.toString(snapshot.revision()));
        send(new Envelope<>(id, source, snapshot.observedAt(), TraceParent.rootOf(id), (Record) snapshot));
    }

    private void send(OperatorActivity activity) {
        String topic = topics.operatorActivity().name();
        send(new ProducerRecord<>(topic, activity.object(), ActivityEvent.of(activity, source)));
    }

    private void send(Envelope<Record> event) {
        String topic = event.type().topic(topics).name();
        send(new ProducerRecord<>(topic, EventCodec.key(event.body()), EventCodec.toCloudEvent(event)));
    }

    private void send(CloudEvent state) {
        String key = Objects.requireNonNull(state.getSubject());
        send(new ProducerRecord<>(topics.connectorState().name(), key, state));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction fails if any message of it failed.
    private void send(ProducerRecord<String, CloudEvent> message) {
        producer.send(message);
    }

    /** Kafka's own null: it removes the key from the compacted topic. */
    private static @Nullable CloudEvent tombstone() {
        return null;
    }
}
