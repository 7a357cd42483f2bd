package io.loligo.mapper.store;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Notice;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Run;
import io.loligo.mapper.request.Selection;
import io.loligo.mapper.request.Stage;
import io.loligo.mapper.request.Taking;
import io.loligo.mapper.request.Wave;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Requests in PostgreSQL. */
public final class PostgresRequests implements RequestStore {
    /** How many people the hold {@code h} holds. */
    static final String HELD_PEOPLE = "(select count(distinct r.employee) from request r where r.waits_for = h.id)";

    private final Database database;

    /** @param migration makes the tables, or makes them what they should be; does nothing where they are */
    public PostgresRequests(Mutiny.SessionFactory sessions, Runnable migration) {
        this.database = new Database(sessions, migration);
    }

    Database database() {
        return database;
    }

    @Override
    public Revision revise(Selection selection, Function<List<Request>, Revision> decide) {
        return database.write(session -> Selected.of(session, selection)
                .map(rows -> rows.stream().map(RequestRow::request).toList())
                .chain(known -> {
                    Revision revision = decide.apply(known);
                    return write(session, revision)
                            .chain(() -> PostgresNotices.add(session, Notice.of(known, revision.requests())))
                            .replaceWith(revision);
                }));
    }

    @Override
    public Taking take(
            Set<EmployeeKey> people,
            Set<String> events,
            BiFunction<List<Request>, Map<String, Set<String>>, Taking> decide) {
        return database.write(session -> Taken.of(session, events)
                .chain(taken -> Selected.open(session, people).chain(rows -> {
                    List<Request> known = rows.stream().map(RequestRow::request).toList();
                    Taking taking = decide.apply(known, taken);
                    return write(session, Revision.of(taking.requests()))
                            .chain(() -> PostgresNotices.add(session, Notice.of(known, taking.requests())))
                            .chain(() -> erase(session, taking.erased()))
                            .chain(() -> Taken.add(session, taking.fresh()))
                            .replaceWith(taking);
                })));
    }

    private static Uni<Void> erase(StatelessSession session, Set<EmployeeKey> people) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(
                                "delete from request where not open and employee = any(cast(:people as text[]))")
                        .setParameter(
                                "people", people.stream().map(EmployeeKey::text).toArray(String[]::new))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Uni<Void> write(StatelessSession session, Revision revision) {
        if (revision.requests().isEmpty() && revision.told().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Envelope<?>> out = new ArrayList<>();
        revision.requests().stream()
                .filter(request -> request.stage() instanceof Stage.Sent)
                .forEach(request -> out.add(request.command()));
        out.addAll(revision.told());
        return rows(session, revision.requests()).chain(() -> Outbox.add(session, out));
    }

    private static Uni<Void> rows(StatelessSession session, List<Request> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(Statements.WRITE)
                        .setParameter(
                                "rows",
                                RequestRow.write(
                                        requests.stream().map(RequestRow::of).toList()))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    @Override
    public Map<EmployeeKey, Boolean> peopleWaiting() {
        return database
                .read(session -> session.createNativeQuery(
                                "select employee, bool_and(stage = 'scheduled') from request where open group by employee",
                                Object[].class)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(row -> EmployeeKey.parse((String) row[0]), row -> (Boolean) row[1]));
    }

    @Override
    public void forget(Instant before) {
        for (String what : List.of(
                "from request where not open and changed_at < :before",
                "from taken where taken_at < :before",
                "from outbox where sent_at < :before",
                "from hold h where decided_at < :before and not exists (select 1 from request where waits_for = h.id)")) {
            database.write(session -> session.createNativeQuery("delete " + what)
                    .setParameter("before", before)
                    .executeUpdate());
        }
    }

    @Override
    public List<Wave> waves(Instant quietSince) {
        return database
                .read(session -> session.createNativeQuery(Statements.WAVES, Object[].class)
                        .setParameter("quiet", quietSince)
                        .getResultList())
                .stream()
                .map(row -> new Wave(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        (Boolean) row[3],
                        ((Number) row[4]).intValue()))
                .toList();
    }

    @Override
    public void hold(Wave wave, Hold hold, Envelope<OperatorActivity.WorkHeld> told) {
        database.write(session -> session.createNativeQuery(
                        "insert into hold (id, automation, reason, opened_at) values (:id, :automation, :reason, :at)"
                                + " on conflict do nothing")
                .setParameter("id", hold.id())
                .setParameter("automation", hold.automation())
                .setParameter("reason", hold.reason())
                .setParameter("at", hold.openedAt())
                .executeUpdate()
                .chain(added -> added == 0 ? Uni.createFrom().voidItem() : Outbox.add(session, List.of(told)))
                .chain(() -> session.createNativeQuery("update request set stage = 'held', detail = :detail,"
                                + " waits_for = :hold, changed_at = clock_timestamp()"
                                + " where automation = :automation and wave = :wave and stage = 'counted'")
                        .setParameter("detail", RequestRow.write(new Stage.Held(hold.id())))
                        .setParameter("hold", hold.id())
                        .setParameter("automation", wave.automation())
                        .setParameter("wave", wave.name())
                        .executeUpdate()));
    }

    @Override
    public void open(Run run) {
        Hold hold = run.hold();
        database.write(session -> session.createNativeQuery(
                        "insert into hold (id, automation, reason, opened_at, asked_by)"
                                + " values (:id, :automation, :reason, :at, :by) on conflict (id) do nothing")
                .setParameter("id", hold.id())
                .setParameter("automation", hold.automation())
                .setParameter("reason", hold.reason())
                .setParameter("at", hold.openedAt())
                .setParameter("by", run.asked().operator())
                .executeUpdate()
                .chain(added -> added == 0
                        ? Uni.createFrom().voidItem()
                        : Outbox.add(session, List.of(run.requested(), run.held()))));
    }

    @Override
    public Optional<Hold> openHold(String automation) {
        return holds("where h.automation = :automation and h.decided_at is null and h.asked_by is null", automation)
                .stream()
                .findFirst();
    }

    @Override
    public List<Hold> holds() {
        return holds(
                "where cast(:automation as text) = '' and (h.decided_at is null or exists"
                        + " (select 1 from request r where r.waits_for = h.id))",
                "");
    }

    private List<Hold> holds(String condition, String automation) {
        return database
                .read(session -> session.createNativeQuery(
                                "select h.*, " + HELD_PEOPLE + " as people from hold h " + condition
                                        + " order by h.opened_at desc, h.id",
                                Object[].class)
                        .setParameter("automation", automation)
                        .getResultList())
                .stream()
                .map(Holds::read)
                .toList();
    }

    @Override
    public boolean decide(Hold hold, Envelope<OperatorActivity.HoldDecided> told) {
        OperatorActivity.HoldDecided decided = told.body();
        return database.write(session -> session.createNativeQuery(
                        "update hold set decided_at = :at, decided_by = :by,"
                                + " decision = :decision, comment = :comment where id = :id and decided_at is null"
                                + " and (:decision = 'REJECTED' or asked_by is null or lower(trim(asked_by)) <> lower(trim(:by)))")
                .setParameter("at", decided.performed().at())
                .setParameter("by", decided.performed().operator())
                .setParameter("decision", decided.decision().name())
                .setParameter("comment", decided.performed().comment())
                .setParameter("id", hold.id())
                .executeUpdate()
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : follow(session, hold, told).replaceWith(true)));
    }

    private static Uni<Void> follow(StatelessSession session, Hold hold, Envelope<OperatorActivity.HoldDecided> told) {
        Uni<?> proving = told.body().decision() == Decision.ACCEPTED
                        && hold.askedBy().isEmpty()
                ? session.createNativeQuery("insert into proven values (:automation, :at, :by) on conflict do nothing")
                        .setParameter("automation", hold.automation())
                        .setParameter("at", told.body().performed().at())
                        .setParameter("by", told.body().performed().operator())
                        .executeUpdate()
                : Uni.createFrom().voidItem();
        return proving.chain(() -> Outbox.add(session, List.of(told)));
    }

    @Override
    public Set<String> proven() {
        return Set.copyOf(
                database.read(session -> session.createNativeQuery("select automation from proven", String.class)
                        .getResultList()));
    }

    @Override
    public Optional<Request> find(String id) {
        return database
                .read(session -> session.createSelectionQuery("from Request r where r.id = :id", RequestRow.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(RequestRow::request);
    }
}
