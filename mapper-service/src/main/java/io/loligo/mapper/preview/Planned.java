package io.loligo.mapper.preview;

import io.loligo.contracts.action.ActionResult;
import java.util.List;
import java.util.Optional;

/**
 * What the executor says of one command that it was asked to plan.
 *
 * @param results of the steps up to the first that would not be done
 * @param trouble why there is no plan, in words
 */
public record Planned(String commandId, List<ActionResult> results, Optional<String> trouble) {
    public Planned {
        results = List.copyOf(results);
    }

    public static Planned without(String commandId, String trouble) {
        return new Planned(commandId, List.of(), Optional.of(trouble));
    }
}
