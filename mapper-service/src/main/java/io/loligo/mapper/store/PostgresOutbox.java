package io.loligo.mapper.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.request.OutboxStore;
import java.time.Duration;
import java.util.List;

/** The outbox in PostgreSQL. */
public final class PostgresOutbox implements OutboxStore {
    private static final String LEASE = "requests";
    private static final int SOME = 500;

    private final Database database;

    /** In the same database as the requests. */
    public PostgresOutbox(PostgresRequests requests) {
        this.database = requests.database();
    }

    @Override
    public boolean lease(String holder, Duration lasting) {
        return !database.write(session -> session.createNativeQuery(Statements.LEASE, String.class)
                        .setParameter("name", LEASE)
                        .setParameter("holder", holder)
                        .setParameter("seconds", (int) lasting.toSeconds())
                        .getResultList())
                .isEmpty();
    }

    @Override
    public void release(String holder) {
        database.write(session -> session.createNativeQuery("delete from lease where name = :name and holder = :holder")
                .setParameter("name", LEASE)
                .setParameter("holder", holder)
                .executeUpdate());
    }

    @Override
    public int number() {
        return database.write(
                session -> session.createNativeQuery(Statements.NUMBER).executeUpdate());
    }

    @Override
    public List<Numbered> after(long number) {
        return database
                .read(session -> session.createNativeQuery(
                                "select number, event from outbox where number > :number and sent_at is null"
                                        + " order by number limit " + SOME,
                                Object[].class)
                        .setParameter("number", number)
                        .getResultList())
                .stream()
                .map(row -> new Numbered(
                        ((Number) row[0]).longValue(), event((String) row[1]).envelope()))
                .toList();
    }

    @Override
    public void sent(long number) {
        database.write(session -> session.createNativeQuery(
                        "update outbox set sent_at = clock_timestamp() where number <= :number and sent_at is null")
                .setParameter("number", number)
                .executeUpdate());
    }

    private static StoredEvent event(String text) {
        try {
            return ContractsJson.mapper().readValue(text, StoredEvent.class);
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("the outbox holds something that is no event", unfit);
        }
    }
}
