package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeChange.TerminationCleared;
import io.loligo.contracts.employee.EmployeeChange.TerminationMoved;
import io.loligo.contracts.employee.EmployeeChange.TerminationScheduled;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import java.time.LocalDate;
import java.util.Optional;

/** Tells that a last day of work was set, moved or taken back. */
record LastDayDiff(WorkDays days) {

    /** {@code before} is empty for somebody who starts afresh: then a last day that is set is news. */
    void tell(Sequence sequence, Optional<EmployeeRecord> before, EmployeeRecord now) {
        Optional<LocalDate> was = before.flatMap(old -> old.day(Field.TERMINATION_DATE));
        Optional<LocalDate> is = now.day(Field.TERMINATION_DATE);
        if (was.equals(is)) {
            return;
        }
        if (is.isEmpty()) {
            sequence.add(occurrence -> new TerminationCleared(now, occurrence, was.orElseThrow()));
        } else if (was.isEmpty()) {
            sequence.add(days.leaving(now), occurrence -> new TerminationScheduled(now, occurrence, is.get()));
        } else {
            sequence.add(days.leaving(now), occurrence -> new TerminationMoved(now, occurrence, was.get(), is.get()));
        }
    }
}
