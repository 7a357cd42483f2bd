package io.loligo.connector.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Requests counted by the minute over the last day. Whether Calamari's windows slide or are fixed is not known; a sliding
 * count, a minute wider than the window, stays within either.
 *
 * @param minutes requests by the start of their minute
 */
public record Spend(SortedMap<Instant, Integer> minutes) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    public Spend {
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
    }

    public static Spend none() {
        return new Spend(new TreeMap<>());
    }

    /** With so many requests more at that time, and without what is over a day old; a negative number gives requests back. */
    public Spend plus(int requests, Instant now) {
        TreeMap<Instant, Integer> kept = new TreeMap<>(minutes.tailMap(start(now, DAY)));
        kept.merge(now.truncatedTo(ChronoUnit.MINUTES), requests, Integer::sum);
        return new Spend(kept);
    }

    /** Both together. */
    public Spend and(Spend other) {
        TreeMap<Instant, Integer> all = new TreeMap<>(minutes);
        other.minutes.forEach((minute, requests) -> all.merge(minute, requests, Integer::sum));
        return new Spend(all);
    }

    /** Whether a request was counted in this minute or the one before. */
    boolean isRecent(Instant now) {
        return since(now, Duration.ofMinutes(1)) > 0;
    }

    public int lastHour(Instant now) {
        return since(now, HOUR);
    }

    public int lastDay(Instant now) {
        return since(now, DAY);
    }

    /** How many more requests may be sent now. */
    public int room(QuotaLimits limits, Instant now) {
        return Math.max(0, Math.min(limits.ofHour() - lastHour(now), limits.ofDay() - lastDay(now)));
    }

    /** When there is room for so many requests, or for one where that many never fit. */
    public Instant roomFor(int requests, QuotaLimits limits, Instant now) {
        int wanted = Math.max(1, Math.min(requests, Math.min(limits.ofHour(), limits.ofDay())));
        Instant hour = free(wanted, limits.ofHour(), HOUR, now);
        Instant day = free(wanted, limits.ofDay(), DAY, now);
        return hour.isAfter(day) ? hour : day;
    }

    private Instant free(int wanted, int limit, Duration window, Instant now) {
        int tooMany = since(now, window) + wanted - limit;
        if (tooMany <= 0) {
            return now;
        }
        for (var minute : minutes.tailMap(start(now, window)).entrySet()) {
            tooMany -= minute.getValue();
            if (tooMany <= 0) {
                return minute.getKey().plus(window).plus(1, ChronoUnit.MINUTES);
            }
        }
        return now.plus(window);
    }

    private int since(Instant now, Duration window) {
        return minutes.tailMap(start(now, window)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The first minute that still counts: the one in which the window began. */
    private static Instant start(Instant now, Duration window) {
        return now.minus(window).truncatedTo(ChronoUnit.MINUTES);
    }
}
