package io.loligo.mapper.policy;

import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.Expression;
import java.util.List;
import java.util.Set;

/**
 * What follows from a change.
 *
 * @param connection the HR connection whose changes start it; empty for any
 * @param on the kinds of change that start it
 * @param when a further condition
 * @param conduct how its work reaches the directory
 * @param drift what to do where the directory no longer shows what the steps wish for
 */
public record Automation(
        String name,
        Directory directory,
        String connection,
        Set<ChangeKind> on,
        Expression when,
        List<Step> steps,
        Conduct conduct,
        DriftWish drift) {
    public Automation {
        on = Set.copyOf(on);
        steps = List.copyOf(steps);
    }

    /** The same with nothing but the steps that accounts are compared with. */
    public Automation compared() {
        return new Automation(
                name,
                directory,
                connection,
                on,
                when,
                steps.stream().filter(Step::compared).toList(),
                conduct,
                drift);
    }

    /** Its steps, those together that are due together. */
    public List<Part> parts() {
        return Part.of(steps);
    }

    /** Whether a change of that kind, seen by that connection, starts it. */
    public boolean startsOn(ChangeKind kind, String seenBy) {
        return on.contains(kind) && (connection.isEmpty() || connection.equals(seenBy));
    }
}
