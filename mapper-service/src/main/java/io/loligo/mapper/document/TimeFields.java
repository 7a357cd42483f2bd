package io.loligo.mapper.document;

import io.loligo.documents.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Reads fields that hold times, in the forms of ISO 8601. */
final class TimeFields {
    private static final int MOST_YEARS = 10;

    /** Whoever means more has most likely mistyped. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeFields() {}

    /** Longer than nothing, up to ten years. */
    static Optional<Duration> duration(Section section, String name) {
        return section.parsed(name, "a time such as PT4H or P2D, longer than nothing and at most P3650D,", text -> {
            Duration duration = Duration.parse(text);
            return checked(duration, duration.isPositive() && duration.compareTo(LONGEST) <= 0);
        });
    }

    /** Days, weeks, months and years, at most ten years forwards or backwards. */
    static Optional<Period> period(Section section, String name) {
        return section.parsed(name, "a number of days such as P30D or -P7D, at most ten years either way,", text -> {
            Period period = Period.parse(text);
            LocalDate shifted = LocalDate.EPOCH.plus(period);
            return checked(
                    period,
                    !shifted.isBefore(LocalDate.EPOCH.minusYears(MOST_YEARS))
                            && !shifted.isAfter(LocalDate.EPOCH.plusYears(MOST_YEARS)));
        });
    }

    static Optional<LocalTime> timeOfDay(Section section, String name) {
        return section.parsed(name, "a time of day from 00:00 to 23:59, such as 18:00,", LocalTime::parse);
    }

    static Optional<LocalDate> day(Section section, String name) {
        return section.parsed(name, "a date such as 2026-11-24", LocalDate::parse);
    }

    static Optional<ZoneId> zone(Section section, String name) {
        return section.parsed(
                name,
                "a time zone such as Europe/Warsaw or UTC",
                text -> ZoneId.of(checked(text, ZONES.contains(text))));
    }

    private static <T> T checked(T value, boolean accepted) {
        if (!accepted) {
            throw new DateTimeException(value + " is out of range");
        }
        return value;
    }
}
