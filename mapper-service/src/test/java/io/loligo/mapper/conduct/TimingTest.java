package io.loligo.mapper.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.mapper.People;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Expressions;
import io.loligo.mapper.expression.Expressions.Compiled;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.expression.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimingTest {
    private static final int CASES = 2_000;
    private static final Vocabulary VOCABULARY = new Vocabulary(FieldType.WELL_KNOWN);
    private static final Expressions EXPRESSIONS = new Expressions(VOCABULARY, Map.of());
    private static final Expression LAST_DAY = expression("lastDay");
    private static final List<Period> SHIFTS = List.of(
            Period.ZERO,
            Period.ofDays(1),
            Period.ofDays(-7),
            Period.ofDays(30),
            Period.ofDays(90),
            Period.ofMonths(1),
            Period.ofMonths(-1),
            Period.ofYears(1));

    @ParameterizedTest(name = "{0}, {1}, {2} days on, at {3} is {4}")
    @CsvSource({
        // As usual, and before and after.
        "Europe/Warsaw,       2026-11-24, P0D,  18:00, 2026-11-24T17:00:00Z",
        "Europe/Warsaw,       2026-11-24, -P7D, 00:00, 2026-11-16T23:00:00Z",
        "Europe/Warsaw,       2026-06-24, P30D, 06:00, 2026-07-24T04:00:00Z",
        // 02:00 becomes 03:00: 02:30 is left out and counts as 03:30.
        "Europe/Warsaw,       2026-03-29, P0D,  02:30, 2026-03-29T01:30:00Z",
        // 03:00 becomes 02:00: of the two 02:30 the first counts.
        "Europe/Warsaw,       2026-10-25, P0D,  02:30, 2026-10-25T00:30:00Z",
        "America/New_York,    2026-03-08, P0D,  02:30, 2026-03-08T07:30:00Z",
        "America/New_York,    2026-11-01, P0D,  01:30, 2026-11-01T05:30:00Z",
        // Midnight itself is left out.
        "America/Sao_Paulo,   2018-11-04, P0D,  00:00, 2018-11-04T03:00:00Z",
        // Half an hour.
        "Australia/Lord_Howe, 2026-10-04, P0D,  02:15, 2026-10-03T15:45:00Z",
        // A day that Samoa left out.
        "Pacific/Apia,        2011-12-30, P0D,  12:00, 2011-12-30T22:00:00Z",
        // The 29th of February, and ends of months.
        "UTC,                 2028-02-28, P1D,  00:00, 2028-02-29T00:00:00Z",
        "UTC,                 2028-02-29, P1Y,  00:00, 2029-02-28T00:00:00Z",
        "UTC,                 2027-01-31, P1M,  00:00, 2027-02-28T00:00:00Z",
        "UTC,                 2027-03-31, -P1M, 00:00, 2027-02-28T00:00:00Z",
        // A zone that Java does not know counts as UTC.
        "Middle/Earth,        2026-11-24, P0D,  18:00, 2026-11-24T18:00:00Z"
    })
    void aDayIsCountedByThePersonsClocks(String zone, LocalDate day, Period shift, LocalTime at, Instant due)
            throws EvaluationException {
        assertThat(due(new Timing.OnDay(LAST_DAY, shift, at), zone, day)).contains(due);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTimeIsWithinItsDayUnlessTheClocksLeaveItOut(long seed) throws EvaluationException {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = moments.zone();
            LocalDate day = moments.day(zone);
            Period shift = moments.one(SHIFTS);
            LocalTime at = moments.time();

            Instant due = due(new Timing.OnDay(LAST_DAY, shift, at), zone.getId(), day)
                    .orElseThrow();

            LocalDateTime wished = day.plus(shift).atTime(at);
            boolean isLeftOut = zone.getRules().getValidOffsets(wished).isEmpty();
            LocalDateTime shown = LocalDateTime.ofInstant(due, zone);
            if (isLeftOut) {
                Duration jump = zone.getRules().getTransition(wished).getDuration();
                assertThat(shown).as("%s %s", zone, wished).isEqualTo(wished.plus(jump));
            } else {
                assertThat(shown).as("%s %s", zone, wished).isEqualTo(wished);
                assertThat(due).as("the first of two").isEqualTo(wished.toInstant(earliest(zone, wished)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLaterDayIsNeverDueEarlier(long seed) throws EvaluationException {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = moments.zone();
            LocalDate day = moments.day(zone);
            var timing = new Timing.OnDay(LAST_DAY, moments.one(SHIFTS), moments.time());

            Instant due = due(timing, zone.getId(), day).orElseThrow();
            Instant later = due(timing, zone.getId(), day.plusDays(moments.whole(1, 40)))
                    .orElseThrow();

            assertThat(later).as("%s %s %s", zone, day, timing.text()).isAfterOrEqualTo(due);
        }
    }

    @Test
    void withoutADayThereIsNoTime() throws EvaluationException {
        EmployeeChange change = leaving(People.ann());

        assertThat(new Timing.OnDay(LAST_DAY, Period.ZERO, LocalTime.NOON).due(change, facts(change)))
                .isEmpty();
    }

    @Test
    void aDayThatIsNoneIsRefusedWithoutQuotingIt() {
        var timing = new Timing.OnDay(expression("position"), Period.ZERO, LocalTime.NOON);
        EmployeeChange change = leaving(People.ann());

        assertThatThrownBy(() -> timing.due(change, facts(change)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("the day 'position' must be a date such as 2026-11-24, or an empty text");
    }

    @Test
    void aDelayCountsFromWhenTheChangeWasSeen() throws EvaluationException {
        EmployeeChange change = leaving(People.ann());

        assertThat(new Timing.AtOnce().due(change, facts(change))).contains(People.NOON);
        assertThat(new Timing.After(Duration.ofHours(2)).due(change, facts(change)))
                .contains(People.NOON.plusSeconds(7_200));
        assertThatThrownBy(() -> new Timing.After(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differentTimingsDifferInTheirText() {
        assertThat(List.of(
                        new Timing.AtOnce(),
                        new Timing.After(Duration.ofHours(2)),
                        new Timing.After(Duration.ofHours(3)),
                        new Timing.OnDay(LAST_DAY, Period.ZERO, LocalTime.NOON),
                        new Timing.OnDay(LAST_DAY, Period.ofDays(1), LocalTime.NOON),
                        new Timing.OnDay(LAST_DAY, Period.ZERO, LocalTime.MIDNIGHT),
                        new Timing.OnDay(expression("firstDay"), Period.ZERO, LocalTime.NOON)))
                .extracting(Timing::text)
                .doesNotHaveDuplicates();
        assertThat(new Timing.OnDay(expression("lastDay"), Period.ZERO, LocalTime.NOON).text())
                .isEqualTo(new Timing.OnDay(LAST_DAY, Period.ZERO, LocalTime.NOON).text());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static ZoneOffset earliest(ZoneId zone, LocalDateTime time) {
        return zone.getRules().getValidOffsets(time).getFirst();
    }

    private static Optional<Instant> due(Timing timing, String zone, LocalDate lastDay) throws EvaluationException {
        EmployeeRecord ann = People.with(People.ann(), Field.TIME_ZONE, FieldValue.text(zone));
        EmployeeChange change = leaving(People.with(ann, Field.TERMINATION_DATE, FieldValue.day(lastDay)));
        return timing.due(change, facts(change));
    }

    private static EmployeeChange leaving(EmployeeRecord person) {
        return new EmployeeChange.Left(person, People.NOW, LeavingReason.CONTRACT_ENDED);
    }

    private static Facts facts(EmployeeChange change) {
        return new Facts(change, VOCABULARY, "DC=corp,DC=example,DC=com");
    }

    private static Expression expression(String source) {
        return ((Compiled.Sound) EXPRESSIONS.compile(source, Set.of(ResultKind.TEXT))).expression();
    }
}
