package io.loligo.executor.command;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a command that are not begun because one before them came to a bad end. */
final class Unbegun {
    private Unbegun() {}

    /** Whether the next step may begin after an outcome. */
    static boolean mayFollow(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> true;
            case Outcome.AlreadySatisfied satisfied -> true;
            case Outcome.Refused refused -> false;
            case Outcome.Failed failed -> false;
            case Outcome.InDoubt doubt -> false;
        };
    }

    /** The outcome, which also says what it keeps from being done. */
    static Outcome told(Outcome outcome, List<Action> rest) {
        if (rest.isEmpty()) {
            return outcome;
        }
        return switch (outcome) {
            case Outcome.Applied applied -> applied;
            case Outcome.AlreadySatisfied satisfied -> satisfied;
            case Outcome.Refused(var code, var explanation) -> new Outcome.Refused(code, with(explanation, rest));
            case Outcome.Failed(var persistence, var explanation) ->
                new Outcome.Failed(persistence, with(explanation, rest));
            case Outcome.InDoubt(var explanation) -> new Outcome.InDoubt(with(explanation, rest));
        };
    }

    private static Explanation with(Explanation explanation, List<Action> rest) {
        String names = rest.stream().map(action -> action.type().title()).collect(Collectors.joining(", "));
        return new Explanation(
                explanation.tried(),
                explanation.answered(),
                explanation.advice() + " Not begun because of this: " + names + ".");
    }
}
