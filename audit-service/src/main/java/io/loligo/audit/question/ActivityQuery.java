package io.loligo.audit.question;

import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Which events, newest first.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record ActivityQuery(
        Optional<Kind> kind,
        Optional<Status> outcome,
        Optional<EmployeeKey> person,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static ActivityQuery all() {
        return new ActivityQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
