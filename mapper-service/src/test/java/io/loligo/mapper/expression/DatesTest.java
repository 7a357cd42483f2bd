package io.loligo.mapper.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Warsaw",
            "America/Sao_Paulo",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "no zone");
    private static final long LAST = LocalDate.of(9999, 12, 30).toEpochDay();
    private static final long FIRST = LocalDate.of(1601, 1, 2).toEpochDay();

    @ParameterizedTest
    @MethodSource("days")
    void aDayIsTheSameAfterGoingToTheDirectoryAndBack(LocalDate day) {
        for (String zone : ZONES) {
            assertThat(Dates.adDate(Dates.adTime(day.toString(), zone), zone))
                    .as(zone)
                    .isEqualTo(day.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void whoseLastDayIsADayCanLogInUntilItIsOver(LocalDate day) {
        for (String zone : ZONES) {
            assertThat(Dates.adDate(Dates.accountExpires(day.toString(), zone), zone))
                    .as(zone)
                    .isEqualTo(day.plusDays(1).toString());
        }
    }

    @Test
    void timeInTheDirectoryIsInTheOrderOfDays() {
        List<Long> times = days().sorted()
                .distinct()
                .map(day -> Long.parseLong(Dates.adTime(day.toString(), "Europe/Warsaw")))
                .toList();

        assertThat(times).isSorted().doesNotHaveDuplicates();
    }

    static Stream<LocalDate> days() {
        Random random = new Random(17);
        Stream<LocalDate> leaps = IntStream.of(1604, 1896, 1904, 1970, 2000, 2024, 2028, 2096, 2104, 2400)
                .mapToObj(year -> LocalDate.of(year, 3, 1).minusDays(1));
        Stream<LocalDate> anomalies = Stream.of(
                // The clock goes forward or back, and Samoa left a day out the day before.
                LocalDate.of(2026, 3, 29),
                LocalDate.of(2026, 10, 25),
                LocalDate.of(2018, 11, 4),
                LocalDate.of(2011, 12, 31),
                LocalDate.of(2027, 1, 1));
        Stream<LocalDate> any = random.longs(100, FIRST, LAST).mapToObj(LocalDate::ofEpochDay);
        return Stream.of(leaps, anomalies, any)
                .flatMap(days -> days)
                .filter(day -> day.atStartOfDay(ZoneId.of("Pacific/Apia"))
                        .toLocalDate()
                        .equals(day));
    }
}
