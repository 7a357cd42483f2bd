package io.loligo.connector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A subscriber who knows everybody from the changes alone. */
public final class Hearing {
    private final Map<String, Reader> people = new HashMap<>();

    public void hear(EmployeeChange change) {
        people.computeIfAbsent(change.key().text(), fresh -> new Reader()).hear(change);
    }

    /** Of whom nothing was heard, the memory may know only that they had left before. */
    public void agreesWith(Collection<EmployeeSnapshot> snapshots) {
        List<String> heardOf = people.entrySet().stream()
                .filter(one -> one.getValue().isKnown())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(snapshots).extracting(one -> one.employee().key().text()).containsAll(heardOf);
        snapshots.forEach(
                snapshot -> people.getOrDefault(snapshot.employee().key().text(), new Reader())
                        .agreesWith(snapshot));
    }
}
