package io.loligo.executor.doubt;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps in doubt about which nobody has decided. Results and decisions come from two topics and in any order; a decision
 * settles what was in doubt before it was made, so a step that is run again and fails in the same way is in doubt again.
 */
public final class OpenDoubts {
    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Map<Step, Instant> decided = new HashMap<>();

    private record Step(String commandId, int number) {}

    /** Takes note of a result; only those in doubt matter. */
    public synchronized void told(String resultId, ActionResult result, int partition) {
        if (result.outcome() instanceof Outcome.InDoubt) {
            doubts.put(resultId, new Doubt(resultId, result, partition));
        }
    }

    public synchronized void decided(DoubtDecided decision) {
        decided.merge(
                new Step(decision.commandId(), decision.step()),
                decision.performed().at(),
                (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The open ones, the oldest first. */
    public synchronized List<Doubt> all() {
        return doubts.values().stream()
                .filter(this::isOpen)
                .sorted(Comparator.comparing(doubt -> doubt.result().finishedAt()))
                .toList();
    }

    /** The open one of a step. */
    public synchronized Optional<Doubt> find(String commandId, int step) {
        return all().stream()
                .filter(doubt -> doubt.result().commandId().equals(commandId)
                        && doubt.result().step() == step)
                .findFirst();
    }

    private boolean isOpen(Doubt doubt) {
        ActionResult result = doubt.result();
        return Optional.ofNullable(decided.get(new Step(result.commandId(), result.step())))
                .filter(at -> at.isAfter(result.finishedAt()))
                .isEmpty();
    }
}
