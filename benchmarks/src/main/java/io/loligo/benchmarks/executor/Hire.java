package io.loligo.benchmarks.executor;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A person who gets an account, then another title and department, then a group.
 *
 * @param anchor the value of employeeID, also the account's name
 * @param commonName nobody else's
 * @param group by name
 */
record Hire(String anchor, String commonName, String unit, String group, String suffix) {

    /** So many people nobody has heard of yet, twenty to a group. */
    static List<Hire> some(int people, String unit, List<String> groups, String suffix) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        return IntStream.range(0, people)
                .mapToObj(number -> new Hire(
                        own + number, "Person " + own + " " + number, unit, groups.get(number % groups.size()), suffix))
                .toList();
    }

    String principal() {
        return anchor + "@" + suffix;
    }
}
