package io.loligo.audit.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where events are kept for good. */
public interface Ledger {
    /**
     * Records those events that are not recorded yet, all in one transaction, keyed by event identifier.
     *
     * <p>Failure semantics: {@link UnstorableEventException} when a value among them cannot be stored and never will be;
     * any other failure may pass, and nothing of the batch is recorded.
     */
    Uni<Void> append(List<LedgerEntry> entries);
}
