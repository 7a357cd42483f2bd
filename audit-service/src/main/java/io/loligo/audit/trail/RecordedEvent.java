package io.loligo.audit.trail;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import java.time.Instant;

/**
 * An event as the ledger holds it.
 *
 * @param sequence the ledger's own number, growing with the order of recording; with gaps
 * @param recordedAt when the ledger took it
 */
public record RecordedEvent(long sequence, Envelope<?> event, Instant recordedAt, Position position) {
    public String id() {
        return event.id();
    }

    public Instant at() {
        return event.time();
    }

    public EventType type() {
        return event.type();
    }

    public Record body() {
        return event.body();
    }

    public Facts facts() {
        return Facts.of(event);
    }
}
