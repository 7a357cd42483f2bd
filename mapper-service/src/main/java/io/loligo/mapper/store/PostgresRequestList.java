package io.loligo.mapper.store;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.database.Conditions;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Place;
import io.loligo.mapper.request.Reach;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.Stage;
import io.loligo.mapper.request.StageKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists of requests in PostgreSQL. */
public final class PostgresRequestList implements RequestList {
    private static final String NEWEST_FIRST = " order by opened_at desc, id desc";
    private static final String LEVEL = "automation || '/' || (cast(detail as jsonb) ->> 'level')";

    private final Database database;

    /** In the same database as the requests. */
    public PostgresRequestList(PostgresRequests requests) {
        this.database = requests.database();
    }

    @Override
    public List<Request> some(RequestFilter filter, Optional<Place> after, int size) {
        Conditions conditions = new Conditions()
                .when("automation", filter.automation(), "automation = :automation")
                .when("person", filter.person(), "employee = :person or split_part(employee, '/', 2) = :person");
        stages(filter.stages(), conditions);
        filter.asked().ifPresent(reach -> asked(reach, conditions));
        after.ifPresent(place -> conditions
                .where("(opened_at, id) < (:at, :id)")
                .with("at", place.openedAt())
                .with("id", place.id()));
        return list(conditions, NEWEST_FIRST, 0, size);
    }

    private static void stages(Set<StageKind> stages, Conditions conditions) {
        Set<StageKind> all = EnumSet.allOf(StageKind.class);
        if (stages.equals(all)) {
            return;
        }
        if (stages.stream().allMatch(StageKind::isOpen)) {
            conditions.where("open");
        }
        conditions
                .where("stage = any(cast(:stages as text[]))")
                .with("stages", stages.stream().map(StageKind::wireName).toArray(String[]::new));
    }

    private static void asked(Reach reach, Conditions conditions) {
        conditions
                .where(LEVEL + " = any(cast(:levels as text[])) or " + LEVEL + " = any(cast(:managed as text[]))"
                        + " and employee = any(cast(:reports as text[]))")
                .with("levels", reach.levels().toArray(String[]::new))
                .with("managed", reach.asManager().toArray(String[]::new))
                .with("reports", reach.reports().stream().map(EmployeeKey::text).toArray(String[]::new));
    }

    @Override
    public List<Request> named(Set<String> ids) {
        return list(
                new Conditions().where("id = any(cast(:ids as text[]))").with("ids", ids.toArray(String[]::new)),
                NEWEST_FIRST,
                0,
                ids.size());
    }

    @Override
    public List<Request> unplannableSince(Instant then, int size) {
        return list(
                new Conditions()
                        .where(
                                "stage = 'ended' and changed_at >= :then and cast(detail as jsonb) ->> 'ending' = :ending")
                        .with("then", then)
                        .with("ending", Stage.Ending.UNPLANNABLE.name()),
                " order by changed_at desc, id desc",
                0,
                size);
    }

    @Override
    public List<Request> held(String hold, int from, int size) {
        return list(
                new Conditions().where("waits_for = :hold and stage = 'held'").with("hold", hold),
                " order by employee, id",
                from,
                size);
    }

    private List<Request> list(Conditions conditions, String order, int from, int size) {
        return database
                .read(session -> conditions
                        .bind(session.createNativeQuery(
                                "select * from request" + conditions.text() + order + " limit " + size + " offset "
                                        + from,
                                RequestRow.class))
                        .getResultList())
                .stream()
                .map(RequestRow::request)
                .toList();
    }

    @Override
    public Map<StageKind, Integer> open() {
        Map<StageKind, Integer> counts = new EnumMap<>(StageKind.class);
        counts("select stage, count(*) from request where open group by stage", new Conditions())
                .forEach((stage, count) -> counts.put(StageKind.named(stage).orElseThrow(), count));
        return counts;
    }

    @Override
    public Map<String, Integer> openByAutomation() {
        return counts("select automation, count(*) from request where open group by automation", new Conditions());
    }

    @Override
    public Map<String, Integer> openedSince(Instant then) {
        return counts(
                "select automation, count(*) from request where opened_at >= :then group by automation",
                new Conditions().with("then", then));
    }

    private Map<String, Integer> counts(String query, Conditions conditions) {
        Map<String, Integer> counts = new TreeMap<>();
        database.read(session -> conditions
                        .bind(session.createNativeQuery(query, Object[].class))
                        .getResultList())
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public Optional<Hold> hold(String id) {
        return database
                .read(session -> session.createNativeQuery(
                                "select h.*, " + PostgresRequests.HELD_PEOPLE
                                        + " as people from hold h where h.id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(Holds::read);
    }
}
