package io.loligo.audit.intake;

/** A message from a topic, read or not. */
public sealed interface Arrival {
    RawMessage message();

    record Legible(RawMessage message, LedgerEntry entry) implements Arrival {}

    /** @param reason what is wrong with it, without quoting it */
    record Illegible(RawMessage message, String reason) implements Arrival {}
}
