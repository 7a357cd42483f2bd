package io.loligo.mapper.policy;

import io.loligo.mapper.conduct.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of an automation that are due together, and so are one command. */
public record Part(Timing timing, List<Step> steps) {
    public Part {
        steps = List.copyOf(steps);
    }

    /** What tells the parts of an automation apart, over versions of its document; empty for what is done at once. */
    public String name() {
        return timing.text();
    }

    /** In the order of their first steps. */
    static List<Part> of(List<Step> steps) {
        if (steps.stream().allMatch(step -> step.timing() instanceof Timing.AtOnce)) {
            return List.of(new Part(new Timing.AtOnce(), steps));
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        steps.forEach(step -> parts.merge(
                step.timing().text(), new Part(step.timing(), List.of(step)), (one, other) -> one.with(step)));
        return List.copyOf(parts.values());
    }

    private Part with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Part(timing, more);
    }
}
