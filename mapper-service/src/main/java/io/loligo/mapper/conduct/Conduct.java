package io.loligo.mapper.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that stands between an automation's plan and the directory, in the order in which it is passed: exclusions, the step's own
 * time, limits, consent, the window.
 *
 * @param workflow whose consent is asked; always present where it is {@link Autonomy#SUPERVISED}
 */
public record Conduct(
        Autonomy autonomy,
        Optional<Workflow> workflow,
        Limits limits,
        List<Exclusion> exclusions,
        Optional<MaintenanceWindow> window) {
    public Conduct {
        exclusions = List.copyOf(exclusions);
        if (autonomy == Autonomy.SUPERVISED && workflow.isEmpty()) {
            throw new IllegalArgumentException("workflow: needed where somebody supervises");
        }
    }

    /** Work that nobody holds up but the usual limits. */
    public static Conduct automatic() {
        return new Conduct(Autonomy.AUTOMATIC, Optional.empty(), Limits.USUAL, List.of(), Optional.empty());
    }

    /** When work that nothing else holds up may be done. */
    public Instant opening(Instant instant) {
        return window.map(one -> one.opening(instant)).orElse(instant);
    }
}
