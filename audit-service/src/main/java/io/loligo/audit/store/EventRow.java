package io.loligo.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.audit.trail.Position;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the ledger, only ever read this way; see {@link EventInsert} for how it is written. */
@Entity(name = "Event")
@Immutable
@Table(name = "event")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class EventRow {
    @Id
    String id;

    long sequence;
    String kind;
    String type;
    String source;
    String trace;
    String chain;

    @Nullable
    String employee;

    @Column(name = "command_id")
    @Nullable
    String commandId;

    @Nullable
    String outcome;

    @Column(name = "account_guid")
    @Nullable
    UUID accountGuid;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String topic;

    @Column(name = "\"partition\"")
    int partition;

    @Column(name = "\"offset\"")
    long offset;

    @ColumnTransformer(read = "cast(body as text)")
    String body;

    RecordedEvent recorded() {
        EventType known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("event " + id + " has the unknown type " + type));
        try {
            Record read = ContractsJson.mapper().readValue(body, known.record());
            return new RecordedEvent(
                    sequence,
                    new Envelope<>(id, URI.create(source), occurredAt, new TraceParent(trace), read),
                    recordedAt,
                    new Position(topic, partition, offset));
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException(
                    "event " + id + " no longer reads as " + type + "; was its row changed?", changed);
        }
    }
}
