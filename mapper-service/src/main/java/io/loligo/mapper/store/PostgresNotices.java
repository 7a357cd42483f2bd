package io.loligo.mapper.store;

import io.loligo.mapper.request.Notice;
import io.loligo.mapper.request.NoticeStore;
import io.loligo.mapper.request.Request;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Notices in PostgreSQL, written with what they are about. */
public final class PostgresNotices implements NoticeStore {
    private static final int SOME = 2_000;

    private final Database database;

    /** In the same database as the requests. */
    public PostgresNotices(PostgresRequests requests) {
        this.database = requests.database();
    }

    static Uni<Void> add(StatelessSession session, List<Notice> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("insert into notice (request, level, kind) select * from"
                                + " unnest(cast(:requests as text[]), cast(:levels as text[]), cast(:kinds as text[]))")
                        .setParameter(
                                "requests",
                                notices.stream().map(Notice::request).toArray(String[]::new))
                        .setParameter(
                                "levels", notices.stream().map(Notice::level).toArray(String[]::new))
                        .setParameter(
                                "kinds",
                                notices.stream().map(one -> one.kind().name()).toArray(String[]::new))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    @Override
    public List<Untold> untold() {
        return database.read(session -> session.createNativeQuery(
                        "select number, request, level, kind from notice order by number limit " + SOME, Object[].class)
                .getResultList()
                .chain(rows -> session.createNativeQuery(
                                "select * from request where id = any(cast(:ids as text[]))", RequestRow.class)
                        .setParameter(
                                "ids",
                                rows.stream()
                                        .map(row -> (String) row[1])
                                        .distinct()
                                        .toArray(String[]::new))
                        .getResultList()
                        .map(requests -> untold(rows, requests))));
    }

    private static List<Untold> untold(List<Object[]> rows, List<RequestRow> requests) {
        Map<String, Request> byId =
                requests.stream().map(RequestRow::request).collect(Collectors.toMap(Request::id, one -> one));
        List<Untold> untold = new ArrayList<>();
        for (Object[] row : rows) {
            // A notice goes with its request, but the two are read one after the other.
            Optional.ofNullable(byId.get((String) row[1]))
                    .ifPresent(request -> untold.add(new Untold(
                            ((Number) row[0]).longValue(),
                            new Notice(request.id(), (String) row[2], Notice.Kind.valueOf((String) row[3])),
                            request)));
        }
        return untold;
    }

    @Override
    public void told(List<Untold> told) {
        database.write(session -> session.createNativeQuery(
                        "delete from notice where number = any(cast(:numbers as bigint[]))")
                .setParameter("numbers", told.stream().map(Untold::number).toArray(Long[]::new))
                .executeUpdate());
    }
}
