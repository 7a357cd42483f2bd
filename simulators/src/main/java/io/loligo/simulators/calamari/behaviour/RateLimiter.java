package io.loligo.simulators.calamari.behaviour;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Calamari's three windows: 10 requests a second, 720 an hour, 2880 a day. A refused request does not count. Not safe
 * for use by several threads at once.
 */
public final class RateLimiter {
    /** The real quotas. */
    public static final List<Quota> QUOTAS = List.of(
            new Quota("second", Duration.ofSeconds(1), 10),
            new Quota("hour", Duration.ofHours(1), 720),
            new Quota("day", Duration.ofDays(1), 2880));

    /** How much of a window is used. */
    public record Usage(String window, int used, int granted) {}

    private static final int MOST_REMEMBERED = 300_000;

    private final Clock clock;
    private final Deque<Long> granted = new ArrayDeque<>();

    public RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Takes one request from every window; if one is used up, how long until it has room again, and nothing is taken. */
    public Optional<Duration> take(Switches switches) {
        long now = clock.millis();
        forget(now);
        if (switches.quota().isPresent()) {
            int factor = switches.quota().getAsInt();
            boolean isFixed = switches.is(Switch.RATE_WINDOW, "fixed");
            Optional<Duration> wait = QUOTAS.stream()
                    .filter(quota -> used(quota, now, isFixed) >= (long) quota.requests() * factor)
                    .map(quota -> untilRoom(quota, now, isFixed))
                    .max(Duration::compareTo);
            if (wait.isPresent()) {
                return wait;
            }
        }
        granted.addLast(now);
        return Optional.empty();
    }

    /** Where the windows stand; the granted number is 0 when there is no limit. */
    public List<Usage> usage(Switches switches) {
        long now = clock.millis();
        boolean isFixed = switches.is(Switch.RATE_WINDOW, "fixed");
        return QUOTAS.stream()
                .map(quota -> new Usage(
                        quota.name(),
                        used(quota, now, isFixed),
                        quota.requests() * switches.quota().orElse(0)))
                .toList();
    }

    /** Starts all windows anew. */
    public void reset() {
        granted.clear();
    }

    private static long start(Quota quota, long now, boolean isFixed) {
        long length = quota.window().toMillis();
        return isFixed ? now - Math.floorMod(now, length) : now - length + 1;
    }

    private int used(Quota quota, long now, boolean isFixed) {
        long start = start(quota, now, isFixed);
        int used = 0;
        for (var times = granted.descendingIterator(); times.hasNext() && times.next() >= start; ) {
            used++;
        }
        return used;
    }

    private Duration untilRoom(Quota quota, long now, boolean isFixed) {
        long start = start(quota, now, isFixed);
        long oldest = granted.stream().filter(time -> time >= start).findFirst().orElse(now);
        return Duration.ofMillis((isFixed ? start : oldest) + quota.window().toMillis() - now);
    }

    private void forget(long now) {
        long start = now - Duration.ofDays(1).toMillis();
        while (!granted.isEmpty() && (granted.getFirst() < start || granted.size() >= MOST_REMEMBERED)) {
            granted.removeFirst();
        }
    }
}
