package io.loligo.executor.cloud.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or an HTTP date. */
final class RetryAfter {
    /** Longer is not believed: a wrong clock must not stop the work for a day. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    /** How long to wait at least; {@code unlessTold} when the header is missing or unreadable. */
    static Duration of(Optional<String> header, Duration unlessTold, Instant now) {
        Duration told =
                header.map(String::strip).flatMap(text -> read(text, now)).orElse(unlessTold);
        if (told.isNegative()) {
            return Duration.ZERO;
        }
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            return Optional.of(Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
