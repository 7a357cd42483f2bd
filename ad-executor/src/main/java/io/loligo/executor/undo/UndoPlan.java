package io.loligo.executor.undo;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
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
import java.util.Optional;
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

    /** There is nothing to take back. */
    record Nothing() implements UndoPlan {}

    /**
     * Plans to take back what a command did, the last step first. The plan is all or nothing: a half undone command would be
     * a state that nobody asked for.
     *
     * @param results of its steps
     * @param cause the operator's request
     */
    static UndoPlan of(ActionCommand command, List<ActionResult> results, Cause cause) {
        List<Action> steps = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Map<String, List<String>> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<ActionResult> lastFirst = results.stream()
                .sorted(Comparator.comparingInt(ActionResult::step).reversed())
                .toList();
        for (ActionResult result : lastFirst) {
            if (result.outcome() instanceof Outcome.Applied applied) {
                applied.after().attributes().forEach(expected::putIfAbsent);
                switch (applied.undo()) {
                    case Undo.Steps(var back) -> steps.addAll(back);
                    case Undo.NotNeeded unneeded -> {}
                    case Undo.Impossible(var reason) ->
                        reasons.add(result.action().title() + ": " + reason);
                }
            }
        }
        if (!reasons.isEmpty()) {
            return new Impossible(reasons);
        }
        if (steps.isEmpty()) {
            return new Nothing();
        }
        return new Possible(new ActionCommand(
                EventIds.of("undo", command.id(), cause.eventId()),
                command.employee(),
                command.target().present(),
                steps,
                command.policy(),
                cause,
                List.of(),
                Validity.always(),
                Mode.APPLY,
                Optional.empty(),
                Optional.of(EntryState.of(expected))));
    }
}
