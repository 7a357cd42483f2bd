package io.loligo.connector.people;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange.AbsenceChanged;
import io.loligo.contracts.employee.EmployeeChange.AbsenceEnded;
import io.loligo.contracts.employee.EmployeeChange.AbsenceStarted;
import io.loligo.contracts.employee.EmployeeRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which absences under way ended, changed or started, in this order. */
record AbsenceDiff(WorkDays days) {

    void tell(Sequence sequence, List<Absence> before, List<Absence> after, EmployeeRecord now) {
        Map<String, Absence> were = byId(before);
        Map<String, Absence> are = byId(after);
        for (Absence was : before) {
            if (!are.containsKey(was.id())) {
                Instant over = days.start(now, was.to().plusDays(1));
                sequence.add(
                        Optional.of(over).filter(sequence::past), occurrence -> new AbsenceEnded(now, occurrence, was));
            }
        }
        for (Absence was : before) {
            Absence is = are.get(was.id());
            if (is != null && !is.equals(was)) {
                sequence.add(occurrence -> new AbsenceChanged(now, occurrence, was, is));
            }
        }
        for (Absence is : after) {
            if (!were.containsKey(is.id())) {
                sequence.add(days.start(now, is.from()), occurrence -> new AbsenceStarted(now, occurrence, is));
            }
        }
    }

    private static Map<String, Absence> byId(List<Absence> absences) {
        return absences.stream().collect(Collectors.toMap(Absence::id, Function.identity()));
    }
}
