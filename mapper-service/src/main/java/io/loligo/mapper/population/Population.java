package io.loligo.mapper.population;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who reports to whom, how new what is known of each is, and what HR's fields are seen to hold. Besides keys and counts it keeps,
 * of people who have not left, their manager and their mail address. Safe for one writer and any number of readers.
 */
public final class Population {
    private final Map<String, Long> revisions = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, String> mails = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();
    private final Map<String, TreeSet<String>> reports = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();

    public synchronized void put(EmployeeSnapshot snapshot) {
        String person = snapshot.employee().key().text();
        forget(person);
        revisions.put(person, snapshot.revision());
        tallies.computeIfAbsent(snapshot.employee().key().connection(), ignored -> new Tally())
                .count(snapshot.employee());
        if (snapshot.state() == EmploymentState.LEFT) {
            left.add(person);
        } else {
            snapshot.employee().text(Field.EMAIL).ifPresent(mail -> mails.put(person, mail));
            snapshot.employee().manager().map(EmployeeKey::text).ifPresent(manager -> {
                managers.put(person, manager);
                reports.computeIfAbsent(manager, ignored -> new TreeSet<>()).add(person);
            });
        }
    }

    /** Forgets a person whom the log of snapshots no longer holds. */
    public synchronized void forget(String person) {
        revisions.remove(person);
        left.remove(person);
        mails.remove(person);
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

    /** How many people are known who have not left. */
    public synchronized int known() {
        return revisions.size() - left.size();
    }

    /** The mail address that HR has of somebody who has not left. */
    public synchronized Optional<String> mailOf(EmployeeKey person) {
        return Optional.ofNullable(mails.get(person.text()));
    }

    /** What the fields of HR were seen to hold, by connection. */
    public synchronized Map<String, ObservedFields> observed() {
        Map<String, ObservedFields> observed = new TreeMap<>();
        tallies.forEach((connection, tally) -> observed.put(connection, tally.observed()));
        return observed;
    }

    /** Those whose manager has one of these mail addresses, which are in lower case. */
    public synchronized Set<EmployeeKey> reportsOf(Set<String> managersMails) {
        Set<EmployeeKey> all = new HashSet<>();
        mails.forEach((manager, mail) -> {
            if (managersMails.contains(mail.strip().toLowerCase(Locale.ROOT))) {
                reports.getOrDefault(manager, new TreeSet<>()).forEach(report -> all.add(EmployeeKey.parse(report)));
            }
        });
        return all;
    }

    /** How many people with a manager are known. */
    public synchronized int size() {
        return managers.size();
    }
}
