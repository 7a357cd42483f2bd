package io.loligo.connector.people;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** When the clock alone will next change something about a person. */
record Alarm(WorkDays days) {

    Instant of(EmployeeRecord employee, Standing standing, List<Absence> absences, Instant now) {
        if (standing.hasLeft()) {
            return Instant.MAX;
        }
        Stream<LocalDate> firstDay =
                employee.day(Field.HIRE_DATE).filter(day -> standing.equals(Standing.SCHEDULED)).stream();
        Stream<LocalDate> absenceDays = absences.stream()
                .flatMap(absence -> Stream.of(absence.from(), absence.to().plusDays(1)));
        return Stream.concat(
                        Stream.concat(firstDay, absenceDays).map(day -> days.start(employee, day)),
                        days.leaving(employee).stream())
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
