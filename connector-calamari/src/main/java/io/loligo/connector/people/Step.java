package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a new look at a person leads to.
 *
 * @param changes in the order in which they are to be told; empty for what only the memory keeps
 * @param after what is remembered from now on; empty when the person is erased
 */
public record Step(EmployeeKey key, List<EmployeeChange> changes, Optional<EmployeeSnapshot> after) {
    public Step {
        changes = List.copyOf(changes);
    }
}
