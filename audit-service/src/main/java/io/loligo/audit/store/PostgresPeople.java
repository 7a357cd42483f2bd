package io.loligo.audit.store;

import io.loligo.audit.people.Account;
import io.loligo.audit.people.HourlyCount;
import io.loligo.audit.people.People;
import io.loligo.audit.people.Person;
import io.loligo.audit.people.SearchText;
import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.database.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what is derived from the events about people and accounts. */
@ApplicationScoped
class PostgresPeople implements People {
    private static final String FOUND = """
            p.nameFolded like :search escape '!' or lower(p.employee) like :search escape '!'
            or exists (from Account a where a.employee = p.employee
                       and (a.dnFolded like :search escape '!' or lower(a.accountName) like :search escape '!'
                            or cast(a.accountGuid as String) like :search escape '!'))""";

    private final Database database;

    PostgresPeople(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Page<Person>> list(Optional<String> search, Optional<Cursor> before, int size) {
        Conditions conditions = new Conditions().when("search", search.map(PostgresPeople::anywhere), FOUND);
        before.ifPresent(cursor -> conditions
                .where("p.lastSeenAt < :at or p.lastSeenAt = :at and p.employee < :employee")
                .with("at", cursor.at())
                .with("employee", cursor.id()));
        String text = "from Person p" + conditions.text() + " order by p.lastSeenAt desc, p.employee desc";
        return database.read(session -> conditions
                .bind(session.createSelectionQuery(text, PersonRow.class))
                .setMaxResults(size + 1)
                .getResultList()
                .map(rows -> Page.of(rows, size, row -> new Cursor(row.lastSeenAt, row.employee)))
                .chain(page -> withAccounts(session, page.rows()).map(page::with)));
    }

    private static String anywhere(String search) {
        String literal =
                SearchText.fold(search).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }

    @Override
    public Uni<Optional<Person>> person(EmployeeKey key) {
        return database.read(
                session -> session.createSelectionQuery("from Person p where p.employee = :employee", PersonRow.class)
                        .setParameter("employee", key.text())
                        .getResultList()
                        .chain(rows -> withAccounts(session, rows))
                        .map(people -> people.stream().findFirst()));
    }

    @Override
    public Uni<Map<EmployeeKey, String>> names(Set<EmployeeKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return database.read(session -> session.createSelectionQuery(
                                "from Person p where p.employee in :employees and p.name is not null", PersonRow.class)
                        .setParameter(
                                "employees",
                                keys.stream().map(EmployeeKey::text).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> row.person(List.of()))
                        .collect(Collectors.toMap(Person::key, Person::title)));
    }

    private static Uni<List<Person>> withAccounts(Mutiny.StatelessSession session, List<PersonRow> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(
                        "from Account a where a.employee in :employees order by a.lastSeenAt desc", AccountRow.class)
                .setParameter(
                        "employees", people.stream().map(row -> row.employee).toList())
                .getResultList()
                .map(rows -> {
                    Map<String, List<Account>> accounts = rows.stream()
                            .collect(Collectors.groupingBy(
                                    row -> row.employee, Collectors.mapping(AccountRow::account, Collectors.toList())));
                    return people.stream()
                            .map(row -> row.person(accounts.getOrDefault(row.employee, List.of())))
                            .toList();
                });
    }

    @Override
    public Uni<Optional<Account>> account(UUID objectGuid) {
        return database.read(session -> session.createSelectionQuery(
                                "from Account a where a.accountGuid = :account", AccountRow.class)
                        .setParameter("account", objectGuid)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(AccountRow::account));
    }

    @Override
    public Uni<List<HourlyCount>> counts(Instant since) {
        return database.read(session -> session.createSelectionQuery(
                                "from HourlyCount c where c.hour >= :since order by c.hour", HourlyCountRow.class)
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream().map(HourlyCountRow::count).toList());
    }
}
