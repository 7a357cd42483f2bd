package io.loligo.audit.people;

import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory account as last seen.
 *
 * @param name {@code sAMAccountName}, where an event showed it
 */
public record Account(
        UUID objectGuid,
        EmployeeKey employee,
        String directory,
        String distinguishedName,
        Optional<String> name,
        Instant lastSeenAt) {}
