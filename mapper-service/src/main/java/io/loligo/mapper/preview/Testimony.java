package io.loligo.mapper.preview;

import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.expression.Witness;
import io.loligo.mapper.policy.AttributeRule;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Step;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes down what an automation's expressions yield while it is planned, each once, in the order in which they were asked. What was not asked, such as the
 * steps behind a condition that does not hold, is not in it.
 */
final class Testimony implements Witness {
    private final IdentityHashMap<Expression, String> places = new IdentityHashMap<>();
    private final Map<String, Judgement> judgements = new LinkedHashMap<>();

    Testimony(Automation automation) {
        places.put(automation.when(), "when");
        List<Exclusion> exclusions = automation.conduct().exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            places.put(exclusions.get(i).whom(), "exclusions[" + i + "].when");
        }
        List<Step> steps = automation.steps();
        for (int i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).when(), "steps[" + i + "].when");
            steps.get(i).wish().rules().forEach(this::place);
        }
    }

    private void place(AttributeRule rule) {
        if (rule.source() instanceof AttributeRule.Source.Computed computed) {
            places.put(computed.expression(), "attributes." + rule.attribute().name());
        }
    }

    @Override
    public void saw(Expression expression, List<String> values) {
        put(expression, values, Optional.empty());
    }

    @Override
    public void sawNone(Expression expression, String problem) {
        put(expression, List.of(), Optional.of(problem));
    }

    private void put(Expression expression, List<String> values, Optional<String> problem) {
        String field = places.getOrDefault(expression, "");
        boolean isCondition = expression.kind() == ResultKind.FLAG;
        judgements.putIfAbsent(
                field + " " + expression.source(),
                new Judgement(field, expression.source(), isCondition, values, problem));
    }

    List<Judgement> judgements() {
        return List.copyOf(judgements.values());
    }

    /** What was said at a place; empty while nothing was. */
    Optional<Judgement> at(String field) {
        return judgements.values().stream()
                .filter(one -> one.field().equals(field))
                .findFirst();
    }
}
