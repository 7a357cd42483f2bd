package io.loligo.connector.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in HTTP headers (RFC 9110, 5.6.7 and 10.2.3). What cannot be read counts as not there. */
final class HttpDates {
    private static final Duration LONGEST = Duration.ofDays(1);

    private HttpDates() {}

    static Optional<Instant> read(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Seconds or a date; never more than a day, whatever the server says. */
    static Optional<Duration> retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        Optional<Duration> pause;
        try {
            pause = Optional.of(Duration.ofSeconds(Long.parseLong(header.strip())));
        } catch (NumberFormatException date) {
            pause = read(header.strip()).map(until -> Duration.between(now, until));
        }
        return pause.filter(Duration::isPositive).map(one -> one.compareTo(LONGEST) > 0 ? LONGEST : one);
    }
}
