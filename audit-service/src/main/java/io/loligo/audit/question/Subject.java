package io.loligo.audit.question;

import io.loligo.contracts.employee.EmployeeKey;
import java.util.UUID;

/** Whose timeline. */
public sealed interface Subject {
    record Person(EmployeeKey key) implements Subject {}

    record Account(UUID objectGuid) implements Subject {}
}
