package io.loligo.connector.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which people are told of: managers before their reports, so that most links resolve at once. */
public final class ManagersFirst {
    private final Map<String, Sight> people;
    private final Map<String, Integer> depths = new HashMap<>();

    private ManagersFirst(Map<String, Sight> people) {
        this.people = people;
    }

    /** The given people of a pass, ordered; it does not depend on the order in which they come. */
    public static List<String> order(Collection<String> values, Map<String, Sight> people) {
        ManagersFirst order = new ManagersFirst(people);
        return values.stream()
                .sorted(Comparator.comparingInt(order::depth)
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Managers above a person; who stands in a circle has those up to its closing. */
    private int depth(String value) {
        Integer known = depths.get(value);
        if (known != null) {
            return known;
        }
        Set<String> chain = new HashSet<>();
        String above = value;
        int depth = 0;
        while (chain.add(above)) {
            Sight sight = people.get(above);
            if (sight == null || sight.manager() == null) {
                break;
            }
            above = sight.manager();
            Integer rest = depths.get(above);
            if (rest != null) {
                depth += 1 + rest;
                break;
            }
            depth++;
        }
        depths.put(value, depth);
        return depth;
    }
}
