package io.loligo.connector.quota;

import java.time.Duration;

/**
 * What HR allows, and which share of it is used; the rest is for other programs with the same key.
 *
 * @param share above 0, at most 1
 */
public record QuotaLimits(int perSecond, int perHour, int perDay, double share) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public QuotaLimits {
        positive("per-second", perSecond);
        positive("per-hour", perHour);
        positive("per-day", perDay);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: above 0 and at most 1, not " + share);
        }
    }

    /** Between the starts of two requests. */
    Duration spacing() {
        return Duration.ofNanos((long) (1_000_000_000L / (perSecond * share)));
    }

    int ofHour() {
        return Math.max(1, (int) (perHour * share));
    }

    int ofDay() {
        return Math.max(1, (int) (perDay * share));
    }

    /** The shortest interval at which passes of that many requests can go on forever. */
    public Duration intervalFor(int requests) {
        Duration byDay = DAY.multipliedBy(requests).dividedBy(ofDay());
        Duration byHour = HOUR.multipliedBy(requests).dividedBy(ofHour());
        return byDay.compareTo(byHour) > 0 ? byDay : byHour;
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": 1 or more, not " + value);
        }
    }
}
