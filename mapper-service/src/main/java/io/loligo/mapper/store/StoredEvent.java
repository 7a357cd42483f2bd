package io.loligo.mapper.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;

/** An event in a column. */
record StoredEvent(String id, URI source, Instant time, String trace, String type, JsonNode body) {

    static StoredEvent of(Envelope<?> event) {
        return new StoredEvent(
                event.id(),
                event.source(),
                event.time(),
                event.trace().value(),
                event.type().typeName(),
                ContractsJson.mapper().valueToTree(event.body()));
    }

    Envelope<?> envelope() {
        EventType known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("the database holds an event of unknown type " + type));
        try {
            return new Envelope<>(
                    id,
                    source,
                    time,
                    new TraceParent(trace),
                    ContractsJson.mapper().treeToValue(body, known.record()));
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("the database holds an event that is no " + type, unfit);
        }
    }
}
