package io.loligo.mapper.store;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.request.Selection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Rows that nobody else changes until the transaction ends. */
final class Selected {
    /** What one transaction takes of what is done little by little. */
    private static final int SOME = 500;

    private static final String LOCKED = " order by id for update";
    private static final String UNLOCKED_ONES = " order by id limit " + SOME + " for update skip locked";

    private Selected() {}

    static Uni<List<RequestRow>> of(StatelessSession session, Selection selection) {
        SelectionQuery<RequestRow> query = switch (selection) {
            case Selection.Named(var ids) ->
                rows(session, "id = any(cast(:ids as text[]))", LOCKED).setParameter("ids", ids.toArray(String[]::new));
            case Selection.Due(var now) ->
                rows(session, "look_at <= :now", UNLOCKED_ONES).setParameter("now", now);
            case Selection.Released() ->
                rows(
                        session,
                        "stage = 'behind' and not exists"
                                + " (select 1 from request f where f.id = request.waits_for and f.open)",
                        UNLOCKED_ONES);
            case Selection.InWave(var wave) ->
                rows(session, "stage = 'counted' and automation = :automation and wave = :wave", UNLOCKED_ONES)
                        .setParameter("automation", wave.automation())
                        .setParameter("wave", wave.name());
            case Selection.InHold(var hold) ->
                rows(session, "stage = 'held' and waits_for = :hold", UNLOCKED_ONES)
                        .setParameter("hold", hold);
        };
        return query.getResultList();
    }

    /** The open ones of these people. */
    static Uni<List<RequestRow>> open(StatelessSession session, Set<EmployeeKey> people) {
        return rows(session, "open and employee = any(cast(:people as text[]))", LOCKED)
                .setParameter("people", people.stream().map(EmployeeKey::text).toArray(String[]::new))
                .getResultList();
    }

    private static SelectionQuery<RequestRow> rows(StatelessSession session, String condition, String how) {
        return session.createNativeQuery("select * from request where " + condition + how, RequestRow.class);
    }
}
