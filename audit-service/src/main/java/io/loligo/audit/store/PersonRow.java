package io.loligo.audit.store;

import io.loligo.audit.people.Account;
import io.loligo.audit.people.Person;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person as derived from events; written by {@code ledger/append.sql} alone. */
@Entity(name = "Person")
@Immutable
@Table(name = "person")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class PersonRow {
    @Id
    String employee;

    @Nullable
    String name;

    @Column(name = "name_folded")
    @Nullable
    String nameFolded;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    @Column(name = "last_change")
    @Nullable
    String lastChange;

    @Column(name = "last_outcome")
    @Nullable
    String lastOutcome;

    Person person(List<Account> accounts) {
        return new Person(
                EmployeeKey.parse(employee),
                Optional.ofNullable(name),
                lastSeenAt,
                Optional.ofNullable(lastChange),
                Optional.ofNullable(lastOutcome).flatMap(Status::named),
                accounts);
    }
}
