package io.loligo.executor.undo;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Approval;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.wire.EventIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether and how a command can be taken back. */
public sealed interface UndoPlan {

    /** By this command. */
    record Possible(ActionCommand command) implements UndoPlan {}

    /** Not as a whole: each of these steps stands in the way. */
    record Impossible(List<String> reasons) implements UndoPlan {
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is nothing to take back, for these reasons. */
    record Nothing(List<String> reasons) implements UndoPlan {
        public Nothing {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Plans to take back what a command did, what was done last first. The plan is all or nothing: a half undone command would
     * be a state that nobody asked for.
     *
     * @param results of the steps that are to be taken back; of a step that was run again, each
     * @param cause the operator's request
     * @param approvals whoever said yes to it
     */
    static UndoPlan of(ActionCommand command, List<ActionResult> results, Cause cause, List<Approval> approvals) {
        List<Action> steps = new ArrayList<>();
        List<String> inTheWay = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        Map<String, List<String>> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<ActionResult> lastFirst = results.stream()
                .sorted(Comparator.comparing(ActionResult::finishedAt)
                        .thenComparingInt(ActionResult::step)
                        .reversed())
                .toList();
        for (ActionResult result : lastFirst) {
            String title = result.action().title() + ": ";
            switch (result.outcome()) {
                case Outcome.Applied applied -> {
                    applied.after().attributes().forEach(expected::putIfAbsent);
                    switch (applied.undo()) {
                        case Undo.Steps(var back) -> steps.addAll(back);
                        case Undo.NotNeeded(var reason) -> untouched.add(title + reason);
                        case Undo.Impossible(var reason) -> inTheWay.add(title + reason);
                    }
                }
                case Outcome.AlreadySatisfied satisfied -> untouched.add(title + "there was nothing to do");
                case Outcome.Refused refused -> untouched.add(title + "was refused");
                case Outcome.Failed failed -> untouched.add(title + "failed");
                case Outcome.InDoubt doubt -> {
                    if (isLast(result, results)) {
                        inTheWay.add(title + "nobody knows whether it was done, so not how to take it back");
                    }
                }
            }
        }
        if (!inTheWay.isEmpty()) {
            return new Impossible(inTheWay);
        }
        if (steps.isEmpty()) {
            return new Nothing(untouched);
        }
        return new Possible(new ActionCommand(
                        EventIds.of("undo", command.id(), cause.eventId()),
                        command.employee(),
                        command.target().present(),
                        steps,
                        command.policy(),
                        cause,
                        approvals,
                        Validity.always(),
                        Mode.APPLY)
                .expecting(EntryState.of(expected)));
    }

    /** As the other, of what the log tells. */
    static UndoPlan of(ActionCommand command, Done done, UndoWish wish, Cause cause, List<Approval> approvals) {
        if (done.wasOnlyPlanned()) {
            return new Nothing(List.of("it was only planned"));
        }
        List<ActionResult> results = done.of(wish);
        return results.isEmpty()
                ? new Nothing(List.of("the log holds no result of this step"))
                : of(command, results, cause, approvals);
    }

    private static boolean isLast(ActionResult result, List<ActionResult> results) {
        return results.stream()
                .noneMatch(other ->
                        other.step() == result.step() && other.finishedAt().isAfter(result.finishedAt()));
    }
}
