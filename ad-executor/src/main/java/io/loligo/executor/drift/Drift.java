package io.loligo.executor.drift;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.drift.DirectoryDrift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drift is a plan that should have been empty. */
public final class Drift {
    private Drift() {}

    /**
     * What differs, over all steps of a plan; empty where nothing does, or where it cannot be told because a step would be
     * refused.
     *
     * @param planned the results of the command in {@link io.loligo.contracts.action.Mode#PLAN}
     */
    public static Optional<DirectoryDrift> of(ActionCommand command, List<ActionResult> planned, Instant observedAt) {
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, List<String>> wished = new TreeMap<>();
        for (ActionResult result : planned) {
            if (result.outcome() instanceof Outcome.Applied(var before, var after, var undo, var otherwise)) {
                before.attributes().forEach(found::putIfAbsent);
                wished.putAll(after.attributes());
            }
        }
        List<String> same = new ArrayList<>();
        wished.forEach((attribute, values) -> {
            if (values.equals(found.get(attribute))) {
                same.add(attribute);
            }
        });
        same.forEach(attribute -> {
            found.remove(attribute);
            wished.remove(attribute);
        });
        return wished.isEmpty()
                ? Optional.empty()
                : planned.stream()
                        .flatMap(result -> result.account().stream())
                        .findFirst()
                        .map(account -> new DirectoryDrift(
                                command.employee(),
                                command.target().directory(),
                                account,
                                EntryState.of(wished),
                                EntryState.of(found),
                                observedAt,
                                Optional.of(command.id()),
                                Optional.of(command.policy()),
                                command.driftCheck()));
    }
}
