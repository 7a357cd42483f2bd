package io.loligo.simulators.calamari.behaviour;

import java.util.Map;
import java.util.TreeMap;

/** How many requests each endpoint was asked, by its label; not safe for use by several threads at once. */
public final class RequestCounters {
    private final Map<String, Long> asked = new TreeMap<>();

    public void count(String label) {
        asked.merge(label, 1L, Long::sum);
    }

    public Map<String, Long> all() {
        return Map.copyOf(asked);
    }

    public void reset() {
        asked.clear();
    }
}
