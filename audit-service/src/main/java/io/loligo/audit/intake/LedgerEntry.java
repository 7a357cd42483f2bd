package io.loligo.audit.intake;

import io.loligo.audit.trail.Position;
import io.loligo.contracts.wire.Envelope;

/**
 * An event to record.
 *
 * @param json its body as it came, the evidence itself and not a rendering of what was understood
 */
public record LedgerEntry(Envelope<?> event, String json, Position position) {}
