package io.loligo.audit.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.loligo.audit.trail.EventSummary;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person as last seen.
 *
 * @param name as HR last had it
 * @param lastChange what HR last said, as a CloudEvents type
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

    /** What HR last said, in words; empty where only the directory spoke. */
    @JsonIgnore
    public String lastChangeWords() {
        return lastChange.map(EventSummary::titleOf).orElse("");
    }

    /** The name, or where HR gave none the key. */
    @JsonIgnore
    public String title() {
        return name.orElse(key.text());
    }
}
