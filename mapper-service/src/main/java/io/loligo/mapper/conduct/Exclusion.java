package io.loligo.mapper.conduct;

import io.loligo.mapper.expression.Expression;
import java.time.LocalDate;
import java.util.Optional;

/**
 * People for whom an automation does nothing.
 *
 * @param whom holds for those people
 * @param until the last day on which it counts, in UTC; empty for ever
 */
public record Exclusion(Expression whom, String reason, Optional<LocalDate> until) {
    public boolean countsOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }
}
