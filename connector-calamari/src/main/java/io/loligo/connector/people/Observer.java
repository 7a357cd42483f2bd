package io.loligo.connector.people;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange.Erased;
import io.loligo.contracts.employee.EmployeeChange.HireMoved;
import io.loligo.contracts.employee.EmployeeChange.HireScheduled;
import io.loligo.contracts.employee.EmployeeChange.HireUpdated;
import io.loligo.contracts.employee.EmployeeChange.Joined;
import io.loligo.contracts.employee.EmployeeChange.Left;
import io.loligo.contracts.employee.EmployeeChange.Returned;
import io.loligo.contracts.employee.EmployeeChange.Updated;
import io.loligo.contracts.employee.EmployeeChange.Withdrawn;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what changed about a person: a function of what is remembered, what is seen, and the moment.
 *
 * <p>Changes of one look come in this order: hire and return, fields, the last day, absences, leaving. {@link HireScheduled},
 * {@link Joined} of somebody unknown and {@link Returned} carry the whole record and start afresh, so no {@link Updated} comes
 * with them. Until the first day, fields of a hire change as {@link HireUpdated}. What HR changes about people who left is remembered without an event. A scheduled hire who is gone was never
 * here: {@link Withdrawn}, never {@link Left}.
 */
public final class Observer {
    private static final Set<String> OWN_KIND = Set.of(Field.TERMINATION_DATE, Field.ARCHIVED);

    private final WorkDays days;
    private final AbsenceDiff absenceDiff;
    private final LastDayDiff lastDayDiff;

    public Observer(WorkDays days) {
        this.days = days;
        this.absenceDiff = new AbsenceDiff(days);
        this.lastDayDiff = new LastDayDiff(days);
    }

    /**
     * A look at a person whom HR has, or at a remembered one when only time has passed.
     *
     * @param floor new people get revisions above it
     * @param absences the approved ones, past and future; empty when it is not known which there are, and then those under
     *     way go on until their last day is over
     * @return empty when nothing is different
     */
    public Optional<Step> look(
            Optional<EmployeeSnapshot> before,
            EmployeeRecord now,
            Optional<List<Absence>> absences,
            long floor,
            Instant at) {
        Optional<Standing> stood = before.map(Standing::of);
        Standing stands = Standing.of(now, stood, days, at);
        List<Absence> wereOff = before.map(EmployeeSnapshot::absences).orElse(List.of());
        LocalDate today = days.today(now, at);
        List<Absence> areOff = stands.equals(Standing.EMPLOYED)
                ? absences.orElse(wereOff).stream()
                        .filter(absence -> absence.covers(today))
                        .toList()
                : List.of();
        boolean same = before.filter(old -> old.employee().equals(now)
                        && Standing.of(old).equals(stands)
                        && old.absences().equals(areOff))
                .isPresent();
        if (same) {
            return Optional.empty();
        }
        Sequence sequence =
                new Sequence(at, before.map(EmployeeSnapshot::revision).orElse(floor) + 1);
        boolean afresh = stood.map(Standing::hasLeft).orElse(true);
        if (!(afresh && stands.hasLeft())) {
            beginning(sequence, stood, stands, before, now);
            before.filter(known -> !afresh).ifPresent(old -> fields(sequence, old, stood, stands, now));
            lastDayDiff.tell(sequence, before.filter(known -> !afresh).map(EmployeeSnapshot::employee), now);
            absenceDiff.tell(sequence, wereOff, areOff, now);
            stands.reason().ifPresent(reason -> leaving(sequence, stood, reason, now));
        }
        return Optional.of(new Step(
                now.key(),
                sequence.changes(),
                Optional.of(
                        new EmployeeSnapshot(now, stands.state(), stands.reason(), areOff, at, sequence.revision()))));
    }

    /**
     * A person whom HR no longer has, confirmed. Who had left for another reason was deleted for good.
     *
     * @param eraseDisappearedBy who disappeared at or before this is taken for deleted, too
     */
    public Optional<Step> gone(EmployeeSnapshot before, Instant eraseDisappearedBy, Instant at) {
        Sequence sequence = new Sequence(at, before.revision() + 1);
        EmployeeRecord last = before.employee();
        boolean erased = before.leavingReason()
                .map(reason -> reason != LeavingReason.DISAPPEARED
                        || !before.observedAt().isAfter(eraseDisappearedBy))
                .orElse(false);
        if (erased) {
            EmployeeRecord onlyKey = EmployeeRecord.of(last.key(), Map.of());
            sequence.add(occurrence -> new Erased(onlyKey, occurrence));
            return Optional.of(new Step(last.key(), sequence.changes(), Optional.empty()));
        }
        if (before.leavingReason().isPresent()) {
            return Optional.empty();
        }
        absenceDiff.tell(sequence, before.absences(), List.of(), last);
        leaving(sequence, Optional.of(Standing.of(before)), LeavingReason.DISAPPEARED, last);
        Standing stands = Standing.left(LeavingReason.DISAPPEARED);
        return Optional.of(new Step(
                last.key(),
                sequence.changes(),
                Optional.of(new EmployeeSnapshot(
                        last, stands.state(), stands.reason(), List.of(), at, sequence.revision()))));
    }

    private void beginning(
            Sequence sequence,
            Optional<Standing> stood,
            Standing stands,
            Optional<EmployeeSnapshot> before,
            EmployeeRecord now) {
        Optional<LocalDate> firstDay = now.day(Field.HIRE_DATE);
        boolean wasScheduled = stood.equals(Optional.of(Standing.SCHEDULED));
        if (stands.equals(Standing.SCHEDULED)) {
            LocalDate day = firstDay.orElseThrow();
            Instant start = days.start(now, day);
            if (!wasScheduled) {
                sequence.add(start, occurrence -> new HireScheduled(now, occurrence, day));
            } else {
                before.flatMap(old -> old.employee().day(Field.HIRE_DATE))
                        .filter(old -> !old.equals(day))
                        .ifPresent(old -> sequence.add(start, occurrence -> new HireMoved(now, occurrence, old, day)));
            }
        } else if (stands.equals(Standing.EMPLOYED)) {
            if (stood.isEmpty() || wasScheduled) {
                Optional<Instant> start = firstDay.map(day -> days.start(now, day));
                sequence.add(start, occurrence -> new Joined(now, occurrence));
            } else if (stood.get().hasLeft()) {
                sequence.add(occurrence -> new Returned(now, occurrence, Optional.empty()));
            }
        }
    }

    private static void fields(
            Sequence sequence, EmployeeSnapshot old, Optional<Standing> stood, Standing stands, EmployeeRecord now) {
        boolean wasScheduled = stood.equals(Optional.of(Standing.SCHEDULED));
        boolean moved = wasScheduled && stands.equals(Standing.SCHEDULED);
        List<FieldChange> changes = now.changesSince(old.employee()).stream()
                .filter(change -> !OWN_KIND.contains(change.field()))
                .filter(change -> !(moved && change.field().equals(Field.HIRE_DATE)))
                .toList();
        if (!changes.isEmpty()) {
            sequence.add(occurrence -> wasScheduled && !stands.equals(Standing.EMPLOYED)
                    ? new HireUpdated(now, occurrence, changes)
                    : new Updated(now, occurrence, changes));
        }
    }

    private void leaving(Sequence sequence, Optional<Standing> stood, LeavingReason reason, EmployeeRecord now) {
        if (stood.equals(Optional.of(Standing.SCHEDULED))) {
            sequence.add(occurrence -> new Withdrawn(now, occurrence, reason));
        } else {
            Optional<Instant> end = reason == LeavingReason.CONTRACT_ENDED ? days.leaving(now) : Optional.empty();
            sequence.add(end, occurrence -> new Left(now, occurrence, reason));
        }
    }
}
