package io.loligo.executor.deadletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the dead letters are about which nobody has decided. Letters and decisions come from two topics and in any order. */
public final class OpenDeadLetters {
    private static final Comparator<Map.Entry<Place, Instant>> NEWEST_FIRST =
            Map.Entry.<Place, Instant>comparingByValue()
                    .reversed()
                    .thenComparingInt(one -> one.getKey().partition())
                    .thenComparingLong(one -> -one.getKey().offset());

    private final Map<Place, Instant> letters = new HashMap<>();
    private final Set<Place> decided = new HashSet<>();

    public synchronized void told(Place place, Instant at) {
        if (!decided.contains(place)) {
            letters.put(place, at);
        }
    }

    public synchronized void decided(Place place) {
        decided.add(place);
        letters.remove(place);
    }

    public synchronized boolean isOpen(Place place) {
        return letters.containsKey(place);
    }

    public synchronized int count() {
        return letters.size();
    }

    /** A stretch of them, the newest first. */
    public synchronized List<Place> some(int from, int count) {
        return letters.entrySet().stream()
                .sorted(NEWEST_FIRST)
                .skip(from)
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }
}
