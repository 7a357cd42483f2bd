package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import java.util.List;
import java.util.Map;

/** A company as its founding and everything that happened since. */
public record TenantState(
        Founding founding,
        int lastId,
        List<Person> changed,
        List<Integer> removed,
        List<AbsenceRequest> absences,
        List<Map<Integer, String>> words) {}
