package io.loligo.audit.store;

import io.loligo.audit.question.ActivityQuery;
import io.loligo.audit.question.BadInputException;
import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.audit.question.Subject;
import io.loligo.audit.timeline.Trail;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.database.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads events, every list by keyset so that a page costs the same wherever it lies. */
@ApplicationScoped
class PostgresTrail implements Trail {
    private final Database database;

    PostgresTrail(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<RecordedEvent>> event(String id) {
        return database.read(session -> session.createSelectionQuery("from Event e where e.id = :id", EventRow.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(EventRow::recorded));
    }

    @Override
    public Uni<Page<RecordedEvent>> events(ActivityQuery query, Optional<Cursor> before, int size) {
        Conditions conditions = new Conditions()
                .when("kind", query.kind().map(Kind::wireName), "e.kind = :kind")
                .when("outcome", query.outcome().map(Status::wireName), "e.outcome = :outcome")
                .when("person", query.person().map(EmployeeKey::text), "e.employee = :person")
                .when("from", query.from(), "e.occurredAt >= :from")
                .when("to", query.to(), "e.occurredAt < :to");
        before.ifPresent(cursor -> conditions
                .where("e.occurredAt < :at or e.occurredAt = :at and e.sequence < :sequence")
                // Implied by the line above; it lets the index on the time end the search.
                .where("e.occurredAt <= :at")
                .with("at", cursor.at())
                .with("sequence", sequence(cursor)));
        String text = "from Event e" + conditions.text() + " order by e.occurredAt desc, e.sequence desc";
        return database.read(session -> conditions
                        .bind(session.createSelectionQuery(text, EventRow.class))
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(rows -> Page.of(
                        rows.stream().map(EventRow::recorded).toList(),
                        size,
                        event -> new Cursor(event.at(), Long.toString(event.sequence()))));
    }

    private static long sequence(Cursor cursor) {
        try {
            return Long.parseLong(cursor.id());
        } catch (NumberFormatException foreign) {
            throw new BadInputException("before", "the value of 'next' of the page before, unchanged", cursor.text());
        }
    }

    @Override
    public Uni<Page<String>> chains(Subject subject, Optional<Cursor> before, int size) {
        Conditions conditions = about(subject);
        String having = before.isEmpty()
                ? ""
                : " having min(e.occurredAt) < :at or min(e.occurredAt) = :at and min(e.sequence) < :sequence";
        before.ifPresent(cursor -> conditions.with("at", cursor.at()).with("sequence", sequence(cursor)));
        String text = "select e.chain, min(e.occurredAt), min(e.sequence) from Event e" + conditions.text()
                + " group by e.chain" + having + " order by min(e.occurredAt) desc, min(e.sequence) desc";
        return database.read(session -> conditions
                        .bind(session.createSelectionQuery(text, Object[].class))
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, size, row -> new Cursor((Instant) row[1], row[2].toString())))
                .map(page -> page.with(
                        page.rows().stream().map(row -> (String) row[0]).toList()));
    }

    @Override
    public Uni<List<RecordedEvent>> eventsOf(Collection<String> chains, Subject subject) {
        if (chains.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String commands = switch (subject) {
            case Subject.Person ignored -> "e.employee = :person";
            case Subject.Account ignored ->
                "e.accountGuid = :account or e.commandId in (select touched.commandId from Event touched where"
                        + " touched.accountGuid = :account)";
        };
        Conditions related = about(subject, "e.id in :chains or e.chain in :chains and (" + commands + ")")
                .with("chains", chains);
        return database.read(session -> select(session, related).chain(found -> {
                    List<String> commandIds = found.stream()
                            .flatMap(row -> Optional.ofNullable(row.commandId).stream())
                            .distinct()
                            .toList();
                    Conditions decisions = new Conditions()
                            .where("e.kind = 'activity' and e.commandId in :commands")
                            .with("commands", commandIds);
                    return commandIds.isEmpty()
                            ? Uni.createFrom().item(found)
                            : select(session, decisions)
                                    .map(more -> Stream.concat(found.stream(), more.stream())
                                            .toList());
                }))
                .map(rows -> rows.stream().map(EventRow::recorded).toList());
    }

    private static Uni<List<EventRow>> select(Mutiny.StatelessSession session, Conditions conditions) {
        return conditions
                .bind(session.createSelectionQuery("from Event e" + conditions.text(), EventRow.class))
                .getResultList();
    }

    private static Conditions about(Subject subject) {
        return switch (subject) {
            case Subject.Person ignored -> about(subject, "e.employee = :person");
            case Subject.Account ignored -> about(subject, "e.accountGuid = :account");
        };
    }

    private static Conditions about(Subject subject, String condition) {
        Conditions conditions = new Conditions().where(condition);
        return switch (subject) {
            case Subject.Person person -> conditions.with("person", person.key().text());
            case Subject.Account account -> conditions.with("account", account.objectGuid());
        };
    }
}
