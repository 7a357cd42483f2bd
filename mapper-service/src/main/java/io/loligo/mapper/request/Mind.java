package io.loligo.mapper.request;

import static io.loligo.mapper.expression.ChangeKind.ERASED;
import static io.loligo.mapper.expression.ChangeKind.HIRE_SCHEDULED;
import static io.loligo.mapper.expression.ChangeKind.JOINED;
import static io.loligo.mapper.expression.ChangeKind.LEFT;
import static io.loligo.mapper.expression.ChangeKind.RETURNED;
import static io.loligo.mapper.expression.ChangeKind.TERMINATION_CLEARED;
import static io.loligo.mapper.expression.ChangeKind.TERMINATION_SCHEDULED;
import static io.loligo.mapper.expression.ChangeKind.WITHDRAWN;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.mapper.expression.ChangeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether HR still means what it said when a request was opened. */
final class Mind {
    private Mind() {}

    /** Whether the later change takes back what the earlier one said. */
    static boolean isChanged(ChangeKind said, ChangeKind later) {
        return takingBack(said).contains(later);
    }

    private static Set<ChangeKind> takingBack(ChangeKind said) {
        return switch (said) {
            case HIRE_SCHEDULED,
                    HIRE_MOVED,
                    HIRE_UPDATED,
                    JOINED,
                    RETURNED,
                    UPDATED,
                    ABSENCE_STARTED,
                    ABSENCE_CHANGED,
                    ABSENCE_ENDED -> Set.of(WITHDRAWN, LEFT, ERASED);
            case TERMINATION_SCHEDULED, TERMINATION_MOVED ->
                Set.of(TERMINATION_CLEARED, RETURNED, JOINED, HIRE_SCHEDULED);
            case TERMINATION_CLEARED -> Set.of(TERMINATION_SCHEDULED, LEFT, ERASED);
            case LEFT, WITHDRAWN -> Set.of(RETURNED, JOINED, HIRE_SCHEDULED);
            case ERASED -> Set.of();
        };
    }

    /**
     * What two changes of the same kind say together, where the later one does not say it all by itself: of two updates, all that
     * changed since before the first.
     */
    static EmployeeChange together(EmployeeChange said, EmployeeChange later) {
        return switch (later) {
            case EmployeeChange.Updated update
            when said instanceof EmployeeChange.Updated first ->
                new EmployeeChange.Updated(
                        update.employee(), update.occurrence(), together(first.changes(), update.changes()));
            case EmployeeChange.HireUpdated update
            when said instanceof EmployeeChange.HireUpdated first ->
                new EmployeeChange.HireUpdated(
                        update.employee(), update.occurrence(), together(first.changes(), update.changes()));
            default -> later;
        };
    }

    private static List<FieldChange> together(List<FieldChange> first, List<FieldChange> later) {
        Map<String, FieldChange> all = new LinkedHashMap<>();
        first.forEach(one -> all.put(one.field(), one));
        later.forEach(one -> all.merge(
                one.field(), one, (before, after) -> new FieldChange(one.field(), before.before(), after.after())));
        return List.copyOf(all.values());
    }

    /** What was said, about the person as they are now; empty when the record no longer has what it was about. */
    static Optional<EmployeeChange> today(EmployeeChange said, EmployeeRecord now) {
        return switch (said) {
            case EmployeeChange.HireScheduled hire ->
                Optional.of(new EmployeeChange.HireScheduled(
                        now, hire.occurrence(), now.day(Field.HIRE_DATE).orElse(hire.firstDay())));
            case EmployeeChange.HireMoved hire ->
                Optional.of(new EmployeeChange.HireMoved(
                        now,
                        hire.occurrence(),
                        hire.before(),
                        now.day(Field.HIRE_DATE).orElse(hire.firstDay())));
            case EmployeeChange.HireUpdated hire ->
                Optional.of(new EmployeeChange.HireUpdated(now, hire.occurrence(), hire.changes()));
            case EmployeeChange.Withdrawn gone ->
                Optional.of(new EmployeeChange.Withdrawn(now, gone.occurrence(), gone.reason()));
            case EmployeeChange.Joined joined -> Optional.of(new EmployeeChange.Joined(now, joined.occurrence()));
            case EmployeeChange.Updated updated ->
                Optional.of(new EmployeeChange.Updated(now, updated.occurrence(), updated.changes()));
            case EmployeeChange.TerminationScheduled end ->
                now.day(Field.TERMINATION_DATE)
                        .map(day -> new EmployeeChange.TerminationScheduled(now, end.occurrence(), day));
            case EmployeeChange.TerminationMoved end ->
                now.day(Field.TERMINATION_DATE)
                        .map(day -> new EmployeeChange.TerminationMoved(now, end.occurrence(), end.before(), day));
            case EmployeeChange.TerminationCleared end ->
                Optional.of(new EmployeeChange.TerminationCleared(now, end.occurrence(), end.before()));
            case EmployeeChange.Left left ->
                Optional.of(new EmployeeChange.Left(now, left.occurrence(), left.reason()));
            case EmployeeChange.Returned returned ->
                Optional.of(new EmployeeChange.Returned(now, returned.occurrence(), returned.formerly()));
            case EmployeeChange.AbsenceStarted absence ->
                Optional.of(new EmployeeChange.AbsenceStarted(now, absence.occurrence(), absence.absence()));
            case EmployeeChange.AbsenceChanged absence ->
                Optional.of(new EmployeeChange.AbsenceChanged(
                        now, absence.occurrence(), absence.before(), absence.absence()));
            case EmployeeChange.AbsenceEnded absence ->
                Optional.of(new EmployeeChange.AbsenceEnded(now, absence.occurrence(), absence.absence()));
            // The record holds nothing but the key, before and after.
            case EmployeeChange.Erased erased -> Optional.of(erased);
        };
    }
}
