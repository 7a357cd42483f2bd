package io.loligo.mapper.policy;

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
 */
public record Automation(
        String name, Directory directory, String connection, Set<ChangeKind> on, Expression when, List<Step> steps) {
    public Automation {
        on = Set.copyOf(on);
        steps = List.copyOf(steps);
    }
}
