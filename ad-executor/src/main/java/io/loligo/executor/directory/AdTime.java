package io.loligo.executor.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Active Directory's large-integer times: intervals of 100 ns since 1601-01-01 UTC. */
public final class AdTime {
    private static final Instant ORIGIN = Instant.parse("1601-01-01T00:00:00Z");
    private static final long PER_SECOND = 10_000_000;

    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss['.0']'Z'").withZone(ZoneOffset.UTC);

    private AdTime() {}

    /** The instant that an {@code accountExpires} names; empty for never. */
    public static Optional<Instant> expiry(long value) {
        return value <= 0 || value == Long.MAX_VALUE ? Optional.empty() : Optional.of(instant(value));
    }

    public static Instant instant(long value) {
        return ORIGIN.plusSeconds(value / PER_SECOND).plusNanos(value % PER_SECOND * 100);
    }

    /** A generalized time such as {@code 20261124120000.0Z}, as in {@code whenChanged}. */
    public static Optional<Instant> generalized(String text) {
        try {
            return Optional.of(GENERALIZED.parse(text, Instant::from));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public static long of(Instant instant) {
        Duration since = Duration.between(ORIGIN, instant);
        return since.toSeconds() * PER_SECOND + since.toNanosPart() / 100;
    }
}
