package io.loligo.mapper.store;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Changes that were taken in. */
final class Taken {
    private Taken() {}

    static Uni<Map<String, Set<String>>> of(StatelessSession session, Set<String> events) {
        return session.createNativeQuery(
                        "select event, commands from taken where event = any(cast(:events as text[]))", Object[].class)
                .setParameter("events", events.toArray(String[]::new))
                .getResultList()
                .map(Taken::byEvent);
    }

    private static Map<String, Set<String>> byEvent(List<Object[]> rows) {
        Map<String, Set<String>> taken = new HashMap<>();
        rows.forEach(row -> taken.put((String) row[0], Set.copyOf(Arrays.asList((String[]) row[1]))));
        return taken;
    }

    /** Fails where somebody else has just taken the same in, for then this one must look again. */
    static Uni<Void> add(StatelessSession session, Map<String, Set<String>> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<String, Set<String>>> rows = List.copyOf(fresh.entrySet());
        return session.createNativeQuery("insert into taken (event, commands)"
                        + " select event, coalesce(string_to_array(nullif(commands, ''), ' '), cast('{}' as text[]))"
                        + " from unnest(cast(:events as text[]), cast(:commands as text[])) as a (event, commands)")
                .setParameter("events", rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .setParameter(
                        "commands",
                        rows.stream()
                                .map(row -> String.join(" ", row.getValue()))
                                .toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
