package io.loligo.audit.store;

import io.loligo.audit.people.Account;
import io.loligo.contracts.employee.EmployeeKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An account as derived from events; written by {@code ledger/append.sql} alone. */
@Entity(name = "Account")
@Immutable
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AccountRow {
    @Id
    @Column(name = "account_guid")
    UUID accountGuid;

    String employee;
    String directory;

    @Column(name = "account_dn")
    String accountDn;

    @Column(name = "dn_folded")
    String dnFolded;

    @Column(name = "account_name")
    @Nullable
    String accountName;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    Account account() {
        return new Account(
                accountGuid,
                EmployeeKey.parse(employee),
                directory,
                accountDn,
                Optional.ofNullable(accountName),
                lastSeenAt);
    }
}
