package io.loligo.audit.http;

import io.loligo.audit.trail.Position;
import io.loligo.audit.trail.RecordedEvent;
import java.time.Instant;

/** A recorded event, whole, in JSON. */
public record EventView(
        String id,
        String source,
        String type,
        Instant time,
        String traceparent,
        Record body,
        Instant recordedAt,
        Position position) {
    static EventView of(RecordedEvent event) {
        return new EventView(
                event.id(),
                event.event().source().toString(),
                event.type().typeName(),
                event.at(),
                event.event().trace().value(),
                event.body(),
                event.recordedAt(),
                event.position());
    }
}
