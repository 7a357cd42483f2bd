package io.loligo.connector.bulletin;

import io.loligo.connector.hold.Hold;
import io.loligo.connector.quota.Spend;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the keepers of all connections wrote down last, as far as it has reached this replica. Safe for use by several threads. */
public final class Bulletins {
    private final String replica;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * Of one connection.
     *
     * @param spend what it spent of its tenant's quota
     * @param hold people who would go at once
     */
    public record Known(Optional<Bulletin> bulletin, Spend spend, Optional<Hold> hold) {
        static final Known NOTHING = new Known(Optional.empty(), Spend.none(), Optional.empty());
    }

    /** @param replica what tells this replica from others */
    public Bulletins(String replica) {
        this.replica = replica;
    }

    public String replica() {
        return replica;
    }

    public Known of(String connection) {
        return known.getOrDefault(connection, Known.NOTHING);
    }

    public void told(String connection, Bulletin bulletin) {
        change(connection, was -> new Known(Optional.of(bulletin), was.spend(), was.hold()));
    }

    public void spent(String connection, Spend spend) {
        change(connection, was -> new Known(was.bulletin(), spend, was.hold()));
    }

    public void held(String connection, Optional<Hold> hold) {
        change(connection, was -> new Known(was.bulletin(), was.spend(), hold));
    }

    /** What was sent to a tenant by all connections, withdrawn ones included. */
    public Spend spentAt(String tenant) {
        return spent(tenant, name -> true);
    }

    /** The same without what this connection sent. */
    public Spend spentBeside(String connection, String tenant) {
        return spent(tenant, name -> !name.equals(connection));
    }

    private Spend spent(String tenant, Predicate<String> counts) {
        return known.entrySet().stream()
                .filter(one -> counts.test(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(one -> one.bulletin()
                        .filter(told -> told.tenant().equals(tenant))
                        .isPresent())
                .map(Known::spend)
                .reduce(Spend.none(), Spend::and);
    }

    /** Why nothing new reaches this replica, in words; empty while it does. */
    public Optional<String> trouble() {
        return trouble;
    }

    public void troubled(Optional<String> why) {
        trouble = why;
    }

    private void change(String connection, UnaryOperator<Known> change) {
        known.compute(connection, (name, was) -> change.apply(was == null ? Known.NOTHING : was));
    }
}
