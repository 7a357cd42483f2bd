package io.loligo.simulators.company;

import java.util.List;

/** A part of the company and what its people are called. */
record Department(String name, List<String> positions) {
    private static final Department IT =
            new Department("IT", List.of("Developer", "Administrator", "Architect", "Tester"));
    private static final Department PRODUCTION =
            new Department("Production", List.of("Operator", "Foreman", "Maintenance Technician"));

    /** A department that stands here more than once is that much larger. */
    static final List<Department> ALL = List.of(
            IT,
            IT,
            new Department("Sales", List.of("Account Executive", "Sales Assistant")),
            new Department("Finance", List.of("Accountant", "Controller")),
            new Department("HR", List.of("Recruiter", "HR Partner")),
            new Department("R&D", List.of("Chemist", "Laboratory Assistant")),
            PRODUCTION,
            PRODUCTION,
            PRODUCTION);
}
