package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeChange.Joined;
import io.loligo.contracts.employee.EmployeeChange.Returned;
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

    /** The same of somebody whom HR had as another record, and who left: they do not join, they return. */
    public Step formerly(EmployeeKey before) {
        List<EmployeeChange> told = changes.stream()
                .map(change -> change instanceof Joined joined
                        ? new Returned(joined.employee(), joined.occurrence(), Optional.of(before))
                        : change)
                .toList();
        return new Step(key, told, after);
    }
}
