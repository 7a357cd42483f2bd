package io.loligo.local.demo;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.simulators.calamari.CalamariControl;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a clerk does in HR, with people named by the keys that the connector gives them. */
final class Hr {
    private final CalamariControl calamari;
    private final String connection;

    /** @param connection the connector's name for this HR */
    Hr(CalamariControl calamari, String connection) {
        this.calamari = calamari;
        this.connection = connection;
    }

    /** The day in HR, which may be ahead of the real one. */
    LocalDate today() {
        return calamari.status().today();
    }

    /** Hires somebody under a manager who works there, with an e-mail address that nobody has. */
    EmployeeKey hire(Map<String, Object> fields) {
        var person = new HashMap<>(fields);
        person.put("email", "hire-" + UUID.randomUUID() + "@acme.example");
        person.put("manager", somebodyAtWork());
        return key(calamari.hire(person));
    }

    EmployeeKey change(EmployeeKey person, Map<String, Object> fields) {
        return key(calamari.change(number(person), fields));
    }

    EmployeeKey startLeave(EmployeeKey person, LocalDate from, LocalDate to) {
        calamari.startAbsence(number(person), from, to);
        return person;
    }

    /** Takes back every leave of the person. */
    EmployeeKey cancelLeave(EmployeeKey person) {
        for (AbsenceRequest leave : calamari.absences(number(person))) {
            calamari.cancelAbsence(leave.id());
        }
        return person;
    }

    EmployeeKey archive(EmployeeKey person) {
        return key(calamari.archive(number(person)));
    }

    EmployeeKey bringBack(EmployeeKey person, LocalDate firstDay) {
        return key(calamari.bringBack(number(person), ReturnAs.SAME_RECORD, firstDay));
    }

    private int somebodyAtWork() {
        LocalDate today = today();
        return calamari.search("").stream()
                .filter(person -> !person.archived())
                .filter(person -> person.employment().terminationDate().isEmpty())
                .filter(person -> person.employment()
                        .hireDate()
                        .filter(day -> !day.isAfter(today))
                        .isPresent())
                .map(Person::id)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody works in this company, so nobody can be a manager"));
    }

    private EmployeeKey key(Person person) {
        return new EmployeeKey(connection, Integer.toString(person.id()));
    }

    private static int number(EmployeeKey person) {
        return Integer.parseInt(person.value());
    }
}
