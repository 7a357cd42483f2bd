package io.loligo.audit.intake;

import io.loligo.audit.trail.Facts;
import io.loligo.audit.trail.Position;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;

/**
 * An event to record. It holds no more of what was understood than the ledger needs, for whole batches of entries wait in
 * memory.
 *
 * @param json its body as it came, the evidence itself and not a rendering of what was understood
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; passed on as it is.
public record LedgerEntry(Heading heading, Facts facts, byte[] json, Position position) {

    /**
     * What CloudEvents says about an event.
     *
     * @param subject its message key
     */
    public record Heading(String id, EventType type, URI source, String subject, TraceParent trace, Instant time) {}

    public static LedgerEntry of(Envelope<?> event, byte[] json, Position position) {
        Heading heading = new Heading(
                event.id(), event.type(), event.source(), EventCodec.key(event.body()), event.trace(), event.time());
        return new LedgerEntry(heading, Facts.of(event), json, position);
    }
}
