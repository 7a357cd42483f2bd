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
    private static final double ROUNDING = 0.001;

    public QuotaLimits {
        positive("per-second", perSecond);
        positive("per-hour", perHour);
        positive("per-day", perDay);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: above 0 and at most 1, not " + share);
        }
    }

    /** The lower of both in every respect. */
    QuotaLimits lower(QuotaLimits other) {
        return new QuotaLimits(
                Math.min(perSecond, other.perSecond),
                Math.min(perHour, other.perHour),
                Math.min(perDay, other.perDay),
                Math.min(share, other.share));
    }

    /** Between the starts of two requests. */
    public Duration spacing() {
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
        return intervalFor(requests, 1);
    }

    /** The same when only a part of what may be used is there for them. */
    Duration intervalFor(int requests, double part) {
        double days = requests / (ofDay() * part);
        double hours = requests / (ofHour() * part);
        double seconds = Math.max(days * DAY.toSeconds(), hours * HOUR.toSeconds());
        return Duration.ofMillis((long) Math.ceil(seconds * 1000 - ROUNDING));
    }

    /** Which part of what may be used goes into so many requests in every such interval. */
    double shareOf(int requests, Duration interval) {
        return intervalFor(requests).toMillis() / (double) Math.max(1, interval.toMillis());
    }

    /** All of it, the share that is left to others included. */
    public QuotaLimits wholly() {
        return new QuotaLimits(perSecond, perHour, perDay, 1);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": 1 or more, not " + value);
        }
    }
}
