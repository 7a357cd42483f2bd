package io.loligo.mapper.planning;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.policy.Automation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes that did not happen, made of what is known of a person, so that automations can be asked about them. */
public final class Supposition {
    private Supposition() {}

    /** What would be told of the person if it were told again: nothing is new. */
    public static EmployeeChange nothingNew(EmployeeSnapshot person) {
        return DriftChecks.nothingNew(person);
    }

    /**
     * What it means to apply an automation to somebody who is already there: it is asked as if what is true of the person were told now. That
     * nothing is new goes first; an automation that does not follow it is told that somebody who works here joined, that a hire is ahead, that a last day
     * is set or that an absence is under way, whichever is true and starts it. Empty where nothing that is true of the person starts it.
     */
    public static Optional<EmployeeChange> backfill(Automation automation, EmployeeSnapshot person) {
        String connection = person.employee().key().connection();
        return truths(person).stream()
                .filter(change -> automation.startsOn(ChangeKind.of(change), connection))
                .findFirst();
    }

    private static List<EmployeeChange> truths(EmployeeSnapshot person) {
        List<ChangeKind> told = switch (person.state()) {
            case SCHEDULED -> List.of(ChangeKind.HIRE_SCHEDULED);
            case EMPLOYED ->
                person.employee().day(Field.TERMINATION_DATE).isPresent()
                        ? List.of(ChangeKind.JOINED, ChangeKind.TERMINATION_SCHEDULED, ChangeKind.ABSENCE_STARTED)
                        : List.of(ChangeKind.JOINED, ChangeKind.ABSENCE_STARTED);
            case LEFT -> List.of();
        };
        var truths = new ArrayList<EmployeeChange>();
        truths.add(nothingNew(person));
        told.forEach(kind -> of(kind, person).ifPresent(truths::add));
        return truths;
    }

    /**
     * A change of that kind, as if it came now, with nothing else different. A day that HR does not give is the one on which the person was last seen.
     * Empty where it needs an absence and HR knows of none.
     */
    public static Optional<EmployeeChange> of(ChangeKind kind, EmployeeSnapshot person) {
        EmployeeRecord employee = person.employee();
        var now = new Occurrence(person.observedAt(), person.observedAt(), person.revision());
        LocalDate first = employee.day(Field.HIRE_DATE).orElseGet(() -> today(person));
        LocalDate last = employee.day(Field.TERMINATION_DATE).orElseGet(() -> today(person));
        LeavingReason reason = person.leavingReason().orElse(LeavingReason.ARCHIVED);
        Optional<Absence> absence = person.absences().stream().findFirst();
        return switch (kind) {
            case HIRE_SCHEDULED -> Optional.of(new EmployeeChange.HireScheduled(employee, now, first));
            case HIRE_MOVED -> Optional.of(new EmployeeChange.HireMoved(employee, now, first, first));
            case HIRE_UPDATED -> Optional.of(new EmployeeChange.HireUpdated(employee, now, List.of()));
            case WITHDRAWN -> Optional.of(new EmployeeChange.Withdrawn(employee, now, reason));
            case JOINED -> Optional.of(new EmployeeChange.Joined(employee, now));
            case UPDATED -> Optional.of(new EmployeeChange.Updated(employee, now, List.of()));
            case TERMINATION_SCHEDULED -> Optional.of(new EmployeeChange.TerminationScheduled(employee, now, last));
            case TERMINATION_MOVED -> Optional.of(new EmployeeChange.TerminationMoved(employee, now, last, last));
            case TERMINATION_CLEARED -> Optional.of(new EmployeeChange.TerminationCleared(employee, now, last));
            case LEFT -> Optional.of(new EmployeeChange.Left(employee, now, reason));
            case RETURNED -> Optional.of(new EmployeeChange.Returned(employee, now, Optional.empty()));
            case ABSENCE_STARTED -> absence.map(one -> new EmployeeChange.AbsenceStarted(employee, now, one));
            case ABSENCE_CHANGED -> absence.map(one -> new EmployeeChange.AbsenceChanged(employee, now, one, one));
            case ABSENCE_ENDED -> absence.map(one -> new EmployeeChange.AbsenceEnded(employee, now, one));
            case ERASED -> Optional.of(new EmployeeChange.Erased(EmployeeRecord.of(employee.key(), Map.of()), now));
        };
    }

    private static LocalDate today(EmployeeSnapshot person) {
        return LocalDate.ofInstant(person.observedAt(), person.employee().zone(ZoneOffset.UTC));
    }

    /** In words why nothing that is true of the person starts an automation. */
    public static String none(Automation automation, EmployeeSnapshot person) {
        return "Does not start for somebody who " + words(person.state()) + "; it starts on "
                + String.join(
                        ", ",
                        automation.on().stream()
                                .map(ChangeKind::wireName)
                                .sorted()
                                .toList())
                + ".";
    }

    private static String words(EmploymentState state) {
        return switch (state) {
            case SCHEDULED -> "has not begun to work here";
            case EMPLOYED -> "works here";
            case LEFT -> "has left";
        };
    }
}
