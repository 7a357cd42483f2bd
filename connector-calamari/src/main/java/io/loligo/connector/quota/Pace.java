package io.loligo.connector.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a connection can look so that its quota lasts for ever, and how late it then sees something at worst.
 *
 * @param pass from the start of one complete pass to the next
 * @param probe from one probe to the next; empty where passes are frequent enough, or nothing can be probed
 * @param reading how long a complete pass takes at the permitted pace
 */
public record Pace(Duration pass, Optional<Duration> probe, Duration reading) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration SOON_ENOUGH = Duration.ofMinutes(10);
    private static final double SHARE_OF_PROBES = 0.25;

    /**
     * The shortest that the quota bears; where that is long, a quarter of it goes to probes.
     *
     * @param passCost the requests of a complete pass
     * @param probeCost the requests of a probe; 0 for none
     * @param wished between passes; then probes get what these leave
     */
    public static Pace of(QuotaLimits limits, int passCost, int probeCost, Optional<Duration> wished) {
        Duration reading = limits.spacing().multipliedBy(passCost);
        if (wished.isPresent()) {
            double left = 1 - limits.shareOf(passCost, wished.get());
            return new Pace(wished.get(), probe(limits, left, probeCost, wished.get()), reading);
        }
        Duration alone = longer(limits.intervalFor(passCost), SHORTEST);
        if (alone.compareTo(SOON_ENOUGH) <= 0) {
            return new Pace(alone, Optional.empty(), reading);
        }
        Duration beside = limits.intervalFor(passCost, 1 - SHARE_OF_PROBES);
        Optional<Duration> probe = probe(limits, SHARE_OF_PROBES, probeCost, beside);
        return new Pace(probe.isPresent() ? beside : alone, probe, reading);
    }

    /** How late at worst a change is seen in an undisturbed HR. */
    public Duration changeSeenWithin() {
        return pass.plus(reading);
    }

    /** How late at worst a new person is seen. */
    public Duration hireSeenWithin() {
        return probe.orElseGet(this::changeSeenWithin);
    }

    private static Optional<Duration> probe(QuotaLimits limits, double share, int cost, Duration pass) {
        if (cost == 0 || share <= 0) {
            return Optional.empty();
        }
        return Optional.of(longer(limits.intervalFor(cost, share), SHORTEST))
                .filter(every -> every.multipliedBy(2).compareTo(pass) <= 0);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
