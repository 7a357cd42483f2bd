package io.loligo.audit.people;

import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.contracts.employee.EmployeeKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people and accounts that events speak of. */
public interface People {
    /** Last seen first; a search looks for the text anywhere in key, name, account name and distinguished name. */
    Uni<Page<Person>> list(Optional<String> search, Optional<Cursor> before, int size);

    Uni<Optional<Person>> person(EmployeeKey key);

    /** The names of those of these people whose name is known. */
    Uni<Map<EmployeeKey, String>> names(Set<EmployeeKey> keys);

    Uni<Optional<Account>> account(UUID objectGuid);

    /** For each hour from {@code since} on, oldest first; hours without events are left out. */
    Uni<List<HourlyCount>> counts(Instant since);
}
