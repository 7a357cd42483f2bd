package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The changes of one look, in their order. A kind that comes twice in it, such as the end of two absences, counts as a state of its
 * own: a revision never has two changes of one kind, for their identifiers follow from revision and kind.
 */
final class Sequence {
    private final Instant observedAt;
    private final List<EmployeeChange> changes = new ArrayList<>();
    private final List<Class<?>> kindsOfRevision = new ArrayList<>();
    private long revision;

    Sequence(Instant observedAt, long revision) {
        this.observedAt = observedAt;
        this.revision = revision;
    }

    void add(Function<Occurrence, EmployeeChange> change) {
        add(observedAt, change);
    }

    void add(Optional<Instant> effectiveAt, Function<Occurrence, EmployeeChange> change) {
        add(effectiveAt.orElse(observedAt), change);
    }

    void add(Instant effectiveAt, Function<Occurrence, EmployeeChange> change) {
        EmployeeChange made = change.apply(new Occurrence(observedAt, effectiveAt, revision));
        if (kindsOfRevision.contains(made.getClass())) {
            revision++;
            kindsOfRevision.clear();
            made = change.apply(new Occurrence(observedAt, effectiveAt, revision));
        }
        kindsOfRevision.add(made.getClass());
        changes.add(made);
    }

    /** Whether the moment lies before this look or is it. */
    boolean past(Instant moment) {
        return !moment.isAfter(observedAt);
    }

    List<EmployeeChange> changes() {
        return List.copyOf(changes);
    }

    long revision() {
        return revision;
    }
}
