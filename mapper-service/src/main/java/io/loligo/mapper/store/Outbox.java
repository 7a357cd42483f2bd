package io.loligo.mapper.store;

import io.loligo.contracts.wire.Envelope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What is to be written to the log, in the transaction in which it was decided. */
final class Outbox {
    private Outbox() {}

    /** What is there under the same name stays as it is. */
    static Uni<Void> add(StatelessSession session, List<? extends Envelope<?>> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("insert into outbox (id, kind, event)"
                                + " select id, kind, event from unnest(cast(:ids as text[]), cast(:kinds as text[]), cast(:events as text[]))"
                                + " with ordinality as a (id, kind, event, place) order by place"
                                + " on conflict (id) do nothing")
                        .setParameter("ids", events.stream().map(Envelope::id).toArray(String[]::new))
                        .setParameter(
                                "kinds",
                                events.stream()
                                        .map(event -> event.type().typeName())
                                        .toArray(String[]::new))
                        .setParameter(
                                "events",
                                events.stream()
                                        .map(event -> RequestRow.write(StoredEvent.of(event)))
                                        .toArray(String[]::new))
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
