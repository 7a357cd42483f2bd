package io.loligo.simulators.directory.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The two ways in which the directory writes an instant. */
public final class Times {
    /** {@code accountExpires} of an account that never expires. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOS_PER_TICK = 100;
    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** Units of 100 ns since 1601. */
    public static long ticks(Instant instant) {
        Duration since = Duration.between(EPOCH, instant);
        return since.getSeconds() * TICKS_PER_SECOND + since.getNano() / NANOS_PER_TICK;
    }

    public static String generalized(Instant instant) {
        return GENERALIZED.format(instant);
    }
}
