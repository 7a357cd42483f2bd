package io.loligo.mapper.preview;

import com.fasterxml.jackson.annotation.JsonValue;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step, and what it would do to the directory.
 *
 * @param explanation of a refusal or a failure; of {@link Verdict#CHANGES}, why something other would be done than the step is named after
 */
public record StepSight(
        ActionType action, Verdict verdict, List<AttributeChange> changes, Optional<Explanation> explanation) {
    public StepSight {
        changes = List.copyOf(changes);
    }

    /** What would come of a step. */
    public enum Verdict {
        CHANGES,
        /** The directory already shows it. */
        SATISFIED,
        REFUSED,
        /** A step before it would not be done. */
        NOT_REACHED,
        /** The executor was not asked, or did not answer. */
        UNKNOWN;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static StepSight of(ActionResult result) {
        return switch (result.outcome()) {
            case Outcome.Applied(var before, var after, var undo, var otherwise) ->
                new StepSight(result.action(), Verdict.CHANGES, AttributeChange.between(before, after), otherwise);
            case Outcome.AlreadySatisfied() ->
                new StepSight(result.action(), Verdict.SATISFIED, List.of(), Optional.empty());
            case Outcome.Refused(var code, var explanation) ->
                new StepSight(result.action(), Verdict.REFUSED, List.of(), Optional.of(explanation));
            case Outcome.Failed(var persistence, var explanation) ->
                new StepSight(result.action(), Verdict.REFUSED, List.of(), Optional.of(explanation));
            case Outcome.InDoubt(var explanation) ->
                new StepSight(result.action(), Verdict.UNKNOWN, List.of(), Optional.of(explanation));
        };
    }

    static StepSight unseen(Action action, Verdict verdict) {
        return new StepSight(action.type(), verdict, List.of(), Optional.empty());
    }
}
