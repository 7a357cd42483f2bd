package io.loligo.audit.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a batch: what is legible goes to the ledger in one transaction, the rest is set aside. Done again after a
 * crash, it changes nothing in the ledger.
 */
public final class RecordEvents {
    private final Ledger ledger;
    private final DeadLetters deadLetters;

    public RecordEvents(Ledger ledger, DeadLetters deadLetters) {
        this.ledger = ledger;
        this.deadLetters = deadLetters;
    }

    /** Completes once nothing of the batch can be lost any more. */
    public Uni<Void> record(List<Arrival> batch) {
        List<Arrival.Legible> legible = new ArrayList<>();
        List<Arrival.Illegible> illegible = new ArrayList<>();
        for (Arrival arrival : batch) {
            switch (arrival) {
                case Arrival.Legible read -> legible.add(read);
                case Arrival.Illegible unread -> illegible.add(unread);
            }
        }
        return append(legible).chain(() -> setAside(illegible));
    }

    private Uni<Void> append(List<Arrival.Legible> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return ledger.append(events.stream().map(Arrival.Legible::entry).toList())
                .onFailure(UnstorableEventException.class)
                .recoverWithUni(refusal -> withoutTheUnstorable(events, refusal));
    }

    // One bad value must not keep its neighbours out: halve until it is alone.
    private Uni<Void> withoutTheUnstorable(List<Arrival.Legible> events, UnstorableEventException refusal) {
        if (events.size() == 1) {
            return setAside(List.of(new Arrival.Illegible(events.getFirst().message(), refusal.reason())));
        }
        int middle = events.size() / 2;
        return append(events.subList(0, middle)).chain(() -> append(events.subList(middle, events.size())));
    }

    private Uni<Void> setAside(List<Arrival.Illegible> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(deadLetters::setAside)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
