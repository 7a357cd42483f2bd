package io.loligo.mapper.preview;

import io.loligo.contracts.action.Action;
import io.loligo.mapper.preview.StepSight.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps that are due together, with what they would do to the directory.
 *
 * @param part its name; empty for what is done at once
 * @param due when, as far as its own timing goes
 * @param gates in words, what stands between it and the directory
 * @param trouble why the directory's side is not known
 */
public record PartSight(
        String part,
        Instant due,
        boolean destructive,
        List<String> gates,
        List<StepSight> steps,
        Optional<String> trouble) {
    public PartSight {
        gates = List.copyOf(gates);
        steps = List.copyOf(steps);
    }

    /** @param planned what the executor said */
    static PartSight of(Course.Part part, Planned planned) {
        List<Action> actions = part.proposal().command().body().steps();
        List<StepSight> steps = new ArrayList<>();
        planned.results().stream().map(StepSight::of).forEach(steps::add);
        Verdict others = planned.trouble().isPresent() ? Verdict.UNKNOWN : Verdict.NOT_REACHED;
        actions.stream()
                .skip(steps.size())
                .map(action -> StepSight.unseen(action, others))
                .forEach(steps::add);
        return new PartSight(
                part.proposal().part(),
                part.proposal().due(),
                part.proposal().isDestructive(),
                part.gates(),
                steps,
                planned.trouble());
    }
}
