package io.loligo.connector.people;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a connection's days begin and end: in the person's own time zone, where HR has none in the connection's.
 *
 * @param leavesAt the time on the last day of work from which a person no longer works here
 */
public record WorkDays(ZoneId otherwise, LocalTime leavesAt) {

    LocalDate today(EmployeeRecord employee, Instant now) {
        return LocalDate.ofInstant(now, zone(employee));
    }

    Instant start(EmployeeRecord employee, LocalDate day) {
        return day.atStartOfDay(zone(employee)).toInstant();
    }

    Instant leaving(EmployeeRecord employee, LocalDate lastDay) {
        return lastDay.atTime(leavesAt).atZone(zone(employee)).toInstant();
    }

    Optional<Instant> leaving(EmployeeRecord employee) {
        return employee.day(Field.TERMINATION_DATE).map(lastDay -> leaving(employee, lastDay));
    }

    private ZoneId zone(EmployeeRecord employee) {
        return employee.zone(otherwise);
    }
}
