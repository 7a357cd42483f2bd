package io.loligo.mapper.preview;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.mapper.planning.Supposition;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * A question, asked of person after person.
 *
 * @param tried the policy that is asked about
 * @param inForce what it is compared with, where documents are tried
 */
public record Rehearsal(Question question, Foresight tried, Optional<Foresight> inForce) {

    /** What would be done for a person. */
    public Sketch of(Envelope<EmployeeSnapshot> person) {
        List<Course> courses = courses(tried, person);
        boolean explained = question.explained();
        return inForce.map(before -> Sketch.compared(
                        person.body().employee(), Comparison.of(courses(before, person), courses), explained))
                .orElseGet(() -> Sketch.of(person.body().employee(), courses, explained));
    }

    private List<Course> courses(Foresight foresight, Envelope<EmployeeSnapshot> person) {
        return question.automation()
                .map(name -> foresight.policy().automation(name).stream()
                        .map(automation -> named(foresight, automation, person))
                        .toList())
                .orElseGet(() -> all(foresight, person));
    }

    private List<Course> all(Foresight foresight, Envelope<EmployeeSnapshot> person) {
        Optional<EmployeeChange> change = question.change()
                .map(kind -> Supposition.of(kind, person.body()))
                .orElseGet(() -> Optional.of(Supposition.nothingNew(person.body())));
        return change.map(one -> foresight.all(event(person, one), one)).orElse(List.of());
    }

    private Course named(Foresight foresight, Automation automation, Envelope<EmployeeSnapshot> person) {
        Optional<EmployeeChange> change = question.change()
                .map(kind -> Supposition.of(kind, person.body()))
                .orElseGet(() -> Supposition.backfill(automation, person.body()));
        return change.map(one -> foresight.one(event(person, one), one, automation))
                .orElseGet(() -> Course.none(
                        automation.name(),
                        "",
                        Course.Status.NOT_STARTED,
                        Supposition.none(automation, person.body()),
                        List.of()));
    }

    /** Named after the snapshot, so that the same question yields the same identifiers. */
    static Envelope<?> event(Envelope<EmployeeSnapshot> person, EmployeeChange change) {
        return new Envelope<>(
                EventIds.of("preview", person.id()), person.source(), person.time(), person.trace(), (Record) change);
    }

    /** The policy that is asked about. */
    public Policy policy() {
        return tried.policy();
    }
}
