package io.loligo.mapper.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A number with a bar beside it.
 *
 * @param width of the bar, 1 to 100, against the largest of all
 */
public record Gauge(String name, int count, int width) {
    private static final int WHOLE = 100;

    /** The largest first. */
    static List<Gauge> of(Map<String, Integer> counts) {
        int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(entry -> new Gauge(
                        entry.getKey(),
                        entry.getValue(),
                        Math.max(1, Math.toIntExact((long) entry.getValue() * WHOLE / largest))))
                .sorted(Comparator.comparingInt(Gauge::count).reversed().thenComparing(Gauge::name))
                .toList();
    }
}
