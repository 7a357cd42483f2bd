package io.loligo.mapper.population;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who reports to whom, and how new what is known of each is. It keeps nothing but keys and counts, and managers only of people
 * who have one and have not left. Safe for one writer and any number of readers.
 */
public final class Population {
    private final Map<String, Long> revisions = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();
    private final Map<String, TreeSet<String>> reports = new HashMap<>();

    public synchronized void put(EmployeeSnapshot snapshot) {
        String person = snapshot.employee().key().text();
        forget(person);
        revisions.put(person, snapshot.revision());
        if (snapshot.state() != EmploymentState.LEFT) {
            snapshot.employee().manager().map(EmployeeKey::text).ifPresent(manager -> {
                managers.put(person, manager);
                reports.computeIfAbsent(manager, ignored -> new TreeSet<>()).add(person);
            });
        }
    }

    /** Forgets a person whom the log of snapshots no longer holds. */
    public synchronized void forget(String person) {
        revisions.remove(person);
        String manager = managers.remove(person);
        TreeSet<String> siblings = manager == null ? null : reports.get(manager);
        if (siblings != null) {
            siblings.remove(person);
            if (siblings.isEmpty()) {
                reports.remove(manager);
            }
        }
    }

    /** Those who report to somebody and have not left, in a fixed order. */
    public synchronized List<EmployeeKey> reportsOf(EmployeeKey manager) {
        return reports.getOrDefault(manager.text(), new TreeSet<>()).stream()
                .map(EmployeeKey::parse)
                .toList();
    }

    /** Whether nothing newer is known of the person. */
    public synchronized boolean isLatest(EmployeeSnapshot snapshot) {
        Long latest = revisions.get(snapshot.employee().key().text());
        return latest != null && latest == snapshot.revision();
    }

    /** How many people with a manager are known. */
    public synchronized int size() {
        return managers.size();
    }
}
