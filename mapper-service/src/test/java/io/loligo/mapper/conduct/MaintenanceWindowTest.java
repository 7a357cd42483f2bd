package io.loligo.mapper.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaintenanceWindowTest {
    private static final int CASES = 1_000;

    @ParameterizedTest(name = "{0} {1}-{2} {3}: {4} -> {5}")
    @CsvSource({
        // Within one day: before, at the opening, inside, at the closing.
        "monday,          10:00, 12:00, UTC,           2026-11-23T09:00:00Z, 2026-11-23T10:00:00Z",
        "monday,          10:00, 12:00, UTC,           2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z",
        "monday,          10:00, 12:00, UTC,           2026-11-23T11:59:59Z, 2026-11-23T11:59:59Z",
        "monday,          10:00, 12:00, UTC,           2026-11-23T12:00:00Z, 2026-11-30T10:00:00Z",
        // Over midnight: the morning after belongs to the day on which it opened.
        "monday,          20:00, 06:00, UTC,           2026-11-24T05:59:00Z, 2026-11-24T05:59:00Z",
        "monday,          20:00, 06:00, UTC,           2026-11-24T06:00:00Z, 2026-11-30T20:00:00Z",
        "monday,          20:00, 06:00, UTC,           2026-11-23T05:00:00Z, 2026-11-23T20:00:00Z",
        "saturday sunday, 20:00, 06:00, UTC,           2026-11-22T12:00:00Z, 2026-11-22T20:00:00Z",
        // From a time to the same one: a whole day.
        "monday,          08:00, 08:00, UTC,           2026-11-24T07:59:00Z, 2026-11-24T07:59:00Z",
        "monday,          08:00, 08:00, UTC,           2026-11-24T08:00:00Z, 2026-11-30T08:00:00Z",
        // By the zone's clocks.
        "monday,          20:00, 06:00, Europe/Warsaw, 2026-11-23T18:00:00Z, 2026-11-23T19:00:00Z",
        // In the night in which 02:00 becomes 03:00, 02:30 is 03:30; what would close before that does not open.
        "sunday,          02:30, 04:00, Europe/Warsaw, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
        "sunday,          02:30, 03:15, Europe/Warsaw, 2026-03-29T00:00:00Z, 2026-04-05T00:30:00Z",
        // In the night in which 03:00 becomes 02:00, the first 02:30 counts.
        "sunday,          02:30, 04:00, Europe/Warsaw, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z",
        // Nuuk's clocks jump over midnight: Saturday's 23:30 is Sunday's 00:30, and still Saturday's window.
        "saturday,        23:30, 01:00, America/Nuuk,  2024-03-30T12:00:00Z, 2024-03-31T01:30:00Z",
        "saturday,        23:30, 01:00, America/Nuuk,  2024-03-31T02:00:00Z, 2024-04-07T00:30:00Z"
    })
    void workWaitsForTheWindow(
            String days, LocalTime from, LocalTime to, ZoneId zone, Instant instant, Instant opening) {
        Set<DayOfWeek> on = Arrays.stream(days.split(" "))
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());

        assertThat(new MaintenanceWindow(on, from, to, zone).opening(instant)).isEqualTo(opening);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOpeningIsInsideTheWindowNeverBeforeTheInstantAndSettles(long seed) {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            MaintenanceWindow window = window(moments);
            Instant instant = moments.instant(window.zone());

            Instant opening = window.opening(instant);

            assertThat(opening).as("%s at %s", window, instant).isAfterOrEqualTo(instant);
            assertThat(isOpen(window, opening)).as("%s at %s", window, opening).isTrue();
            assertThat(window.opening(opening)).as("%s at %s", window, opening).isEqualTo(opening);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingBeforeTheOpeningIsInsideTheWindow(long seed) {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES / 10; i++) {
            MaintenanceWindow window = window(moments);
            Instant instant = moments.instant(window.zone());
            Instant opening = window.opening(instant);

            for (Instant one = instant; one.isBefore(opening); one = one.plus(Duration.ofMinutes(15))) {
                assertThat(isOpen(window, one)).as("%s at %s", window, one).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoComesLaterDoesNotGoFirst(long seed) {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            MaintenanceWindow window = window(moments);
            Instant instant = moments.instant(window.zone());
            Instant later = instant.plusSeconds(moments.whole(1, 400_000));

            assertThat(window.opening(later)).isAfterOrEqualTo(window.opening(instant));
        }
    }

    @Test
    void aWindowOfNoDaysIsNone() {
        assertThatThrownBy(() -> new MaintenanceWindow(Set.of(), LocalTime.MIN, LocalTime.NOON, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    /** The definition, by looking at every day that could matter. */
    private static boolean isOpen(MaintenanceWindow window, Instant instant) {
        LocalDate around = LocalDate.ofInstant(instant, window.zone());
        return around.minusDays(4).datesUntil(around.plusDays(4)).anyMatch(day -> {
            LocalDate last = window.from().isBefore(window.to()) ? day : day.plusDays(1);
            return window.days().contains(day.getDayOfWeek())
                    && !instant.isBefore(
                            day.atTime(window.from()).atZone(window.zone()).toInstant())
                    && instant.isBefore(
                            last.atTime(window.to()).atZone(window.zone()).toInstant());
        });
    }

    private static MaintenanceWindow window(Moments moments) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = moments.whole(1, 7); i > 0; i--) {
            days.add(DayOfWeek.of(moments.whole(1, 7)));
        }
        return new MaintenanceWindow(days, moments.time(), moments.time(), moments.zone());
    }
}
