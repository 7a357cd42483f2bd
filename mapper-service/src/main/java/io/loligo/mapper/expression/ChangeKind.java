package io.loligo.mapper.expression;

import io.loligo.contracts.employee.EmployeeChange;
import java.util.Locale;

/** The kinds of change, by the names that policy documents use for them. */
public enum ChangeKind {
    HIRE_SCHEDULED,
    HIRE_MOVED,
    HIRE_UPDATED,
    WITHDRAWN,
    JOINED,
    UPDATED,
    TERMINATION_SCHEDULED,
    TERMINATION_MOVED,
    TERMINATION_CLEARED,
    LEFT,
    RETURNED,
    ABSENCE_STARTED,
    ABSENCE_CHANGED,
    ABSENCE_ENDED,
    ERASED;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String wireName() {
        return wireName;
    }

    public static ChangeKind of(EmployeeChange change) {
        return switch (change) {
            case EmployeeChange.HireScheduled ignored -> HIRE_SCHEDULED;
            case EmployeeChange.HireMoved ignored -> HIRE_MOVED;
            case EmployeeChange.HireUpdated ignored -> HIRE_UPDATED;
            case EmployeeChange.Withdrawn ignored -> WITHDRAWN;
            case EmployeeChange.Joined ignored -> JOINED;
            case EmployeeChange.Updated ignored -> UPDATED;
            case EmployeeChange.TerminationScheduled ignored -> TERMINATION_SCHEDULED;
            case EmployeeChange.TerminationMoved ignored -> TERMINATION_MOVED;
            case EmployeeChange.TerminationCleared ignored -> TERMINATION_CLEARED;
            case EmployeeChange.Left ignored -> LEFT;
            case EmployeeChange.Returned ignored -> RETURNED;
            case EmployeeChange.AbsenceStarted ignored -> ABSENCE_STARTED;
            case EmployeeChange.AbsenceChanged ignored -> ABSENCE_CHANGED;
            case EmployeeChange.AbsenceEnded ignored -> ABSENCE_ENDED;
            case EmployeeChange.Erased ignored -> ERASED;
        };
    }
}
