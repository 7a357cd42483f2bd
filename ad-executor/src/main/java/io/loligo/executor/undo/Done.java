package io.loligo.executor.undo;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.wire.EventIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the log tells of a command.
 *
 * @param results by their events' ids
 * @param partition in which they lie
 */
public record Done(Map<String, ActionResult> results, int partition) {
    public Done {
        results = new LinkedHashMap<>(results);
    }

    /** Takes note of one more. A step that comes a second time says that there is nothing to do; what it did the first time counts. */
    public void add(String id, ActionResult result) {
        results.merge(id, result, (first, second) -> first.outcome() instanceof Outcome.Applied ? first : second);
    }

    List<ActionResult> of(UndoWish wish) {
        return results.values().stream().filter(wish::isAbout).toList();
    }

    boolean wasOnlyPlanned() {
        return results.values().stream().allMatch(result -> result.mode() == Mode.PLAN);
    }

    /** The id of the request to take it back: the same for the same results, so that asking twice is asking once. */
    public String requestId(UndoWish wish) {
        Stream<String> about = results.entrySet().stream()
                .filter(one -> wish.isAbout(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted();
        return EventIds.of(Stream.concat(Stream.of("undo-requested"), about).toArray(String[]::new));
    }
}
