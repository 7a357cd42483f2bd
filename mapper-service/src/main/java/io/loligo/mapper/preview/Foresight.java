package io.loligo.mapper.preview;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.conduct.Exclusion;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.planning.Proposal;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a policy, in force or not, would do. It asks the planning that does it, and so shows the very commands that would be sent.
 *
 * @param proven whether an automation, by its name, has been let go once
 */
public record Foresight(Policy policy, Predicate<String> proven, Instant now) {

    /** What each automation that the change starts would do, in the order of their names. */
    public List<Course> all(Envelope<?> event, EmployeeChange change) {
        return policy.automations().stream()
                .filter(one -> one.startsOn(ChangeKind.of(change), change.key().connection()))
                .map(automation -> one(event, change, automation))
                .toList();
    }

    /** What one automation would do, whatever kind of change it is. */
    public Course one(Envelope<?> event, EmployeeChange change, Automation automation) {
        var testimony = new Testimony(automation);
        String kind = ChangeKind.of(change).wireName();
        try {
            List<Proposal> proposals = Plan.proposals(event, change, policy, automation, now, testimony);
            return proposals.isEmpty()
                    ? nothing(automation, kind, testimony)
                    : new Course(
                            automation.name(),
                            kind,
                            Course.Status.PROPOSED,
                            "",
                            testimony.judgements(),
                            proposals.stream()
                                    .map(one -> new Course.Part(one, Passage.of(one, isProven(automation), now)))
                                    .toList());
        } catch (EvaluationException | IllegalArgumentException unplannable) {
            return Course.none(
                    automation.name(),
                    kind,
                    Course.Status.UNPLANNABLE,
                    String.valueOf(unplannable.getMessage()),
                    testimony.judgements());
        }
    }

    private boolean isProven(Automation automation) {
        return proven.test(automation.name());
    }

    private static Course nothing(Automation automation, String kind, Testimony testimony) {
        if (testimony.at("when").filter(when -> when.says(false)).isPresent()) {
            return Course.none(
                    automation.name(),
                    kind,
                    Course.Status.CONDITION,
                    "Its condition does not hold: " + automation.when().source(),
                    testimony.judgements());
        }
        Optional<Exclusion> exclusion = excludedBy(automation, testimony);
        return exclusion
                .map(one -> Course.none(
                        automation.name(),
                        kind,
                        Course.Status.EXCLUDED,
                        "Excluded: " + one.reason(),
                        testimony.judgements()))
                .orElseGet(() -> Course.none(
                        automation.name(),
                        kind,
                        Course.Status.NOTHING_TO_DO,
                        "None of its steps has anything to do.",
                        testimony.judgements()));
    }

    private static Optional<Exclusion> excludedBy(Automation automation, Testimony testimony) {
        List<Exclusion> exclusions = automation.conduct().exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            if (testimony
                    .at("exclusions[" + i + "].when")
                    .filter(one -> one.says(true))
                    .isPresent()) {
                return Optional.of(exclusions.get(i));
            }
        }
        return Optional.empty();
    }
}
