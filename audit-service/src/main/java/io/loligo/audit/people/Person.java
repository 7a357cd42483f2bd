package io.loligo.audit.people;

import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person as last seen.
 *
 * @param name as HR last had it
 * @param lastChange what HR last said, such as {@code Joined}
 * @param lastOutcome what came of the last step for this person
 */
public record Person(
        EmployeeKey key,
        Optional<String> name,
        Instant lastSeenAt,
        Optional<String> lastChange,
        Optional<Status> lastOutcome,
        List<Account> accounts) {
    public Person {
        accounts = List.copyOf(accounts);
    }

    /** The name, or where HR gave none the key. */
    public String title() {
        return name.orElse(key.text());
    }
}
