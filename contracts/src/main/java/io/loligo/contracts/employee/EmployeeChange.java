package io.loligo.contracts.employee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something happened to a person in HR. Each change carries the whole record after it, so that a reader needs no memory.
 * It states what HR says, never what a directory should do about it.
 */
public sealed interface EmployeeChange {

    /** The record after the change; for what is gone, the last one known. */
    EmployeeRecord employee();

    Occurrence occurrence();

    @JsonIgnore
    default EmployeeKey key() {
        return employee().key();
    }

    /** A hire with the first day still ahead. */
    record HireScheduled(EmployeeRecord employee, Occurrence occurrence, LocalDate firstDay)
            implements EmployeeChange {}

    /** The first day of a scheduled hire moved to another day still ahead. */
    record HireMoved(EmployeeRecord employee, Occurrence occurrence, LocalDate before, LocalDate firstDay)
            implements EmployeeChange {}

    /**
     * Fields of a scheduled hire changed. It is a kind of its own, for there may be no account yet and none that is in use: what
     * prepares for a first day follows it, what moves people who work here does not.
     */
    record HireUpdated(EmployeeRecord employee, Occurrence occurrence, List<FieldChange> changes)
            implements EmployeeChange {
        public HireUpdated {
            changes = List.copyOf(changes);
        }
    }

    /** A scheduled hire that never came: archived or gone before the first day. */
    record Withdrawn(EmployeeRecord employee, Occurrence occurrence, LeavingReason reason) implements EmployeeChange {}

    /** A person works here from now on: hired today or earlier, or the first day of a scheduled hire has come. */
    record Joined(EmployeeRecord employee, Occurrence occurrence) implements EmployeeChange {}

    /** Fields of somebody who works here changed that have no kind of their own; of a hire still ahead, see {@link HireUpdated}. */
    record Updated(EmployeeRecord employee, Occurrence occurrence, List<FieldChange> changes)
            implements EmployeeChange {
        public Updated {
            changes = List.copyOf(changes);
        }
    }

    /** A last day of work was set. */
    record TerminationScheduled(EmployeeRecord employee, Occurrence occurrence, LocalDate lastDay)
            implements EmployeeChange {}

    record TerminationMoved(EmployeeRecord employee, Occurrence occurrence, LocalDate before, LocalDate lastDay)
            implements EmployeeChange {}

    /** The last day of work was taken back; the person stays. */
    record TerminationCleared(EmployeeRecord employee, Occurrence occurrence, LocalDate before)
            implements EmployeeChange {}

    record Left(EmployeeRecord employee, Occurrence occurrence, LeavingReason reason) implements EmployeeChange {}

    /**
     * A person who had left works here again.
     *
     * @param formerly the record that HR had of them before, where this one is new; empty for the same record
     */
    record Returned(EmployeeRecord employee, Occurrence occurrence, Optional<EmployeeKey> formerly)
            implements EmployeeChange {}

    /** The first day of an approved absence has come. */
    record AbsenceStarted(EmployeeRecord employee, Occurrence occurrence, Absence absence) implements EmployeeChange {}

    /** An absence under way got other days or another type. */
    record AbsenceChanged(EmployeeRecord employee, Occurrence occurrence, Absence before, Absence absence)
            implements EmployeeChange {}

    /** An absence under way is over, or was cancelled. */
    record AbsenceEnded(EmployeeRecord employee, Occurrence occurrence, Absence absence) implements EmployeeChange {}

    /** HR deleted the person for good: whoever keeps personal data of theirs erases it. The record holds only the key. */
    record Erased(EmployeeRecord employee, Occurrence occurrence) implements EmployeeChange {}
}
