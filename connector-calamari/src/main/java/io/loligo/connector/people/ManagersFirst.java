package io.loligo.connector.people;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Managers above a person; those who stand in a circle have none, wherever one begins to count. */
    private int depth(String value) {
        Deque<String> chain = new ArrayDeque<>();
        Set<String> met = new HashSet<>();
        String above = value;
        while (above != null && !depths.containsKey(above) && met.add(above)) {
            chain.push(above);
            above = manager(above);
        }
        int next = 0;
        if (above != null) {
            Integer known = depths.get(above);
            next = 1 + (known == null ? closed(chain, above) : known);
        }
        while (!chain.isEmpty()) {
            depths.put(chain.pop(), next++);
        }
        return depths.getOrDefault(value, 0);
    }

    /** Settles the members of the circle that was closed by meeting somebody again. */
    private int closed(Deque<String> chain, String metAgain) {
        String member;
        do {
            member = chain.pop();
            depths.put(member, 0);
        } while (!member.equals(metAgain));
        return 0;
    }

    private @Nullable String manager(String value) {
        Sight sight = people.get(value);
        return sight == null ? null : sight.manager();
    }
}
