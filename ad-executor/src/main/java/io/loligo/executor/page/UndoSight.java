package io.loligo.executor.page;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Outcome;
import io.loligo.executor.undo.UndoAnswer;
import io.loligo.executor.undo.UndoWish;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page about taking back shows.
 *
 * @param words what came of it; empty where a form or a plan is shown
 * @param tone of the words
 * @param steps what would be done; none unless it may be asked for
 */
public record UndoSight(String command, String step, String words, String tone, List<PlannedStep> steps) {

    /**
     * One step of the plan.
     *
     * @param otherwise why it would do something other than its title says
     */
    public record PlannedStep(
            String title, String outcome, String tone, Optional<Explanation> otherwise, List<Difference> changes) {}

    static UndoSight asking() {
        return new UndoSight("", "", "", "", List.of());
    }

    static UndoSight of(UndoWish wish, UndoAnswer answer) {
        String step = wish.step().map(String::valueOf).orElse("");
        return switch (answer) {
            case UndoAnswer.Possible(var command, var plan) ->
                new UndoSight(
                        wish.commandId(),
                        step,
                        "",
                        "",
                        plan.stream().map(UndoSight::planned).toList());
            case UndoAnswer.Asked(var id) ->
                new UndoSight(
                        wish.commandId(),
                        step,
                        "Asked for. Command " + id + " takes it back; what comes of it is in the audit trail.",
                        "ok",
                        List.of());
            case UndoAnswer.Refused(var because, var words) ->
                new UndoSight(wish.commandId(), step, sentence(words), "failed", List.of());
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private static PlannedStep planned(ActionResult result) {
        return result.outcome() instanceof Outcome.Applied applied
                ? new PlannedStep(
                        result.action().title(),
                        "would change",
                        "hr",
                        applied.otherwise(),
                        Difference.between(applied.before(), applied.after()))
                : new PlannedStep(result.action().title(), "nothing to do", "same", Optional.empty(), List.of());
    }
}
