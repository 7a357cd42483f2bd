package io.loligo.mapper.document;

import io.loligo.documents.Section;
import io.loligo.mapper.conduct.Timing;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** Reads {@code due:} of steps. */
final class TimingReader {
    private final ExpressionField expressions;

    TimingReader(ExpressionField expressions) {
        this.expressions = expressions;
    }

    /** At once where the step says nothing; empty after a problem. */
    Optional<Timing> read(Section step) {
        if (!step.has("due")) {
            return Optional.of(new Timing.AtOnce());
        }
        Optional<Section> due = step.section("due");
        Optional<Timing> timing = due.flatMap(this::timing);
        due.ifPresent(Section::end);
        return timing;
    }

    private Optional<Timing> timing(Section due) {
        boolean isDelay = due.has("after");
        if (isDelay == due.has("day")) {
            due.problem("", "exactly one of after, day is accepted");
            return Optional.empty();
        }
        return isDelay ? TimeFields.duration(due, "after").map(Timing.After::new) : onDay(due);
    }

    private Optional<Timing> onDay(Section due) {
        Period shift = TimeFields.period(due, "shift").orElse(Period.ZERO);
        LocalTime at = TimeFields.timeOfDay(due, "at").orElse(LocalTime.MIDNIGHT);
        return expressions
                .required(due, "day", Set.of(ResultKind.TEXT))
                .filter(day -> yieldsDays(due, day))
                .map(day -> new Timing.OnDay(day, shift, at));
    }

    private boolean yieldsDays(Section due, Expression day) {
        boolean yieldsDays = true;
        for (var person : expressions.people().entrySet()) {
            try {
                String text = day.text(person.getValue());
                if (!text.isEmpty()) {
                    LocalDate.parse(text);
                }
            } catch (DateTimeException | EvaluationException notADay) {
                yieldsDays = false;
                due.problem(
                        "day",
                        "for " + person.getKey()
                                + ", it is no date; a date such as 2026-11-24 or an empty text is accepted");
            }
        }
        return yieldsDays;
    }
}
