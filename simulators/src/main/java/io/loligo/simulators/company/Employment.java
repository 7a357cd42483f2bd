package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person does in the company, and from when to when.
 *
 * @param teams Calamari's tenants also write company, office and district here
 * @param manager the numeric identifier of the manager; empty for the head of the company
 * @param terminationDate the last day of work
 */
public record Employment(
        Optional<String> position,
        List<String> teams,
        Optional<String> contractType,
        String workingWeek,
        Optional<Integer> manager,
        Optional<LocalDate> hireDate,
        Optional<LocalDate> probationEndDate,
        Optional<LocalDate> terminationDate) {
    public Employment {
        teams = List.copyOf(teams);
    }

    /** The same work from another first day on, with no last day. */
    Employment from(LocalDate firstDay) {
        return new Employment(
                position,
                teams,
                contractType,
                workingWeek,
                manager,
                Optional.of(firstDay),
                Optional.empty(),
                Optional.empty());
    }
}
