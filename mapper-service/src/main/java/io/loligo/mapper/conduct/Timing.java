package io.loligo.mapper.conduct;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Facts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a step is due. Steps of an automation with the same timing are one command. */
public sealed interface Timing {

    /**
     * Empty where there is no such time for this person, as when HR gives no last day: then the step is not done.
     *
     * @throws EvaluationException when what should be a day is none
     */
    Optional<Instant> due(EmployeeChange change, Facts facts) throws EvaluationException;

    /** A short text that differs between timings and stays the same over versions of a document. */
    String text();

    /** As soon as the change is seen. */
    record AtOnce() implements Timing {
        @Override
        public Optional<Instant> due(EmployeeChange change, Facts facts) {
            return Optional.of(change.occurrence().observedAt());
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** Some time after the change was seen. */
    record After(Duration delay) implements Timing {
        public After {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("delay: not negative; only a day can be looked ahead of");
            }
        }

        @Override
        public Optional<Instant> due(EmployeeChange change, Facts facts) {
            return Optional.of(change.occurrence().observedAt().plus(delay));
        }

        @Override
        public String text() {
            return "after " + delay;
        }
    }

    /**
     * At a time of day, some days before or after a day of the person's, by the clocks of the person's time zone. A time that the
     * clocks leave out counts as much later as they jump; of one that they show twice the first counts.
     *
     * @param day yields a date such as {@code 2026-11-24}, or an empty text
     * @param shift negative for before
     */
    record OnDay(Expression day, Period shift, LocalTime at) implements Timing {

        @Override
        public Optional<Instant> due(EmployeeChange change, Facts facts) throws EvaluationException {
            String text = day.text(facts);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                LocalDate shifted = LocalDate.parse(text).plus(shift);
                return Optional.of(shifted.atTime(at)
                        .atZone(change.employee().zone(ZoneOffset.UTC))
                        .toInstant());
            } catch (DateTimeException notADay) {
                throw new EvaluationException(
                        "the day '" + day.source() + "' must be a date such as 2026-11-24, or an empty text");
            }
        }

        @Override
        public String text() {
            return day.source().strip() + " " + shift + " " + at;
        }
    }
}
