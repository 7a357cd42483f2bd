package io.loligo.mapper.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The date functions of expressions, over dates in ISO form; the empty text is no date and stays empty. */
final class Dates {
    /** {@code accountExpires} of an account that does not expire. */
    static final String NEVER = "9223372036854775807";

    /** From 1601-01-01, where Active Directory's clock starts, to 1970-01-01. */
    private static final long SECONDS_TO_1970 = 11_644_473_600L;

    private static final long TICKS_PER_SECOND = 10_000_000L;
    private static final DateTimeFormatter GENERALIZED =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.0Z'", Locale.ROOT);
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Dates() {}

    static String plusDays(String date, long days) {
        return date.isEmpty() ? "" : date(date).plusDays(days).toString();
    }

    static String formatDate(String date, String pattern) {
        try {
            return date.isEmpty()
                    ? ""
                    : DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date(date));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw new WrongArgumentException("formatDate takes a pattern of date letters such as dd.MM.yyyy");
        }
    }

    /** The start of the day in the zone as Active Directory counts time: 100 ns since 1601. */
    static String adTime(String date, String zone) {
        return date.isEmpty() ? "" : ticks(date(date).atStartOfDay(zone(zone)).toInstant());
    }

    /** The start of the day in the zone, as attributes of the syntax Generalized-Time hold it. */
    static String generalizedTime(String date, String zone) {
        return date.isEmpty()
                ? ""
                : GENERALIZED.format(date(date).atStartOfDay(zone(zone)).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** The day in the zone at a time of Active Directory; none for no time, and for the values that mean never. */
    static String adDate(String time, String zone) {
        if (time.isEmpty() || time.equals("0") || time.equals(NEVER)) {
            return "";
        }
        try {
            long seconds = Math.floorDiv(Long.parseLong(time), TICKS_PER_SECOND) - SECONDS_TO_1970;
            return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone(zone))
                    .toString();
        } catch (NumberFormatException notTime) {
            throw new WrongArgumentException("adDate takes a time of Active Directory such as 134083296000000000");
        }
    }

    /** The instant at which the last day is over, as {@code accountExpires} wants it; no last day is never. */
    static String accountExpires(String lastDay, String zone) {
        return lastDay.isEmpty() ? NEVER : adTime(plusDays(lastDay, 1), zone);
    }

    private static String ticks(Instant instant) {
        return Long.toString((instant.getEpochSecond() + SECONDS_TO_1970) * TICKS_PER_SECOND);
    }

    /** A zone that Java does not know, or none, is UTC: a person's zone must not stop the person. */
    private static ZoneId zone(String zone) {
        return ZONES.contains(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
    }

    private static LocalDate date(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException notADate) {
            throw new WrongArgumentException("a date such as 2026-11-24 is taken");
        }
    }
}
