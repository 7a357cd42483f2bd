package io.loligo.mapper.store;

import io.loligo.mapper.delegation.Delegation;
import io.loligo.mapper.delegation.DelegationStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Delegations in PostgreSQL. None is ever deleted. */
public final class PostgresDelegations implements DelegationStore {
    private static final String COLUMNS = "select id, giver, taker, since, until, made_by from delegation ";

    private final Database database;

    /** In the same database as the requests. */
    public PostgresDelegations(PostgresRequests requests) {
        this.database = requests.database();
    }

    @Override
    public void add(Delegation delegation) {
        database.write(session -> session.createNativeQuery(
                        "insert into delegation (id, giver, taker, since, until, made_by, made_at)"
                                + " values (:id, :giver, :taker, :since, :until, :by, clock_timestamp())"
                                + " on conflict do nothing")
                .setParameter("id", delegation.id())
                .setParameter("giver", delegation.from())
                .setParameter("taker", delegation.to())
                .setParameter("since", delegation.since())
                .setParameter("until", delegation.until())
                .setParameter("by", delegation.by())
                .executeUpdate());
    }

    @Override
    public List<Delegation> standing(Instant now) {
        return database
                .read(session -> session.createNativeQuery(
                                COLUMNS + "where ended_at is null and until > :now order by since, id", Object[].class)
                        .setParameter("now", now)
                        .getResultList())
                .stream()
                .map(PostgresDelegations::read)
                .toList();
    }

    @Override
    public Optional<Delegation> find(String id) {
        return database
                .read(session -> session.createNativeQuery(COLUMNS + "where id = :id", Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(PostgresDelegations::read);
    }

    @Override
    public boolean end(String id, String by, Instant now) {
        return database.write(
                        session -> session.createNativeQuery("update delegation set ended_at = :now, ended_by = :by"
                                        + " where id = :id and ended_at is null and until > :now")
                                .setParameter("now", now)
                                .setParameter("by", by)
                                .setParameter("id", id)
                                .executeUpdate())
                > 0;
    }

    private static Delegation read(@Nullable Object[] row) {
        return new Delegation(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                Objects.requireNonNull(Holds.instant(row[3])),
                Objects.requireNonNull(Holds.instant(row[4])),
                text(row[5]));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
