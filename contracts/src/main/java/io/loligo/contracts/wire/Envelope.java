package io.loligo.contracts.wire;

import java.net.URI;
import java.time.Instant;

/**
 * An event with what CloudEvents says about it.
 *
 * @param id unique within {@code source}, and the same when the same work is done again
 * @param source the part that wrote it, such as {@code /loligo/connector/acme}
 * @param time when it happened
 * @param trace the trace it belongs to
 * @param body one of the records of {@link EventType}
 */
public record Envelope<T extends Record>(String id, URI source, Instant time, TraceParent trace, T body) {

    public EventType type() {
        return EventType.of(body);
    }

    /** Another body under the same name. */
    public <B extends Record> Envelope<B> with(B other) {
        return new Envelope<>(id, source, time, trace, other);
    }
}
