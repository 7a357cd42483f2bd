package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as HR keeps them.
 *
 * @param id the numeric identifier, v1's {@code id} and v2's {@code legacyId}
 * @param uuid v2's {@code id}
 * @param lastName empty for people with one name
 * @param manager the numeric identifier of the manager; empty for the head of the company
 */
public record Person(
        int id,
        UUID uuid,
        String firstName,
        String lastName,
        String email,
        String externalNumber,
        Optional<String> position,
        List<String> teams,
        Optional<String> contractType,
        String workingWeek,
        Optional<Integer> manager,
        Optional<LocalDate> hireDate,
        Optional<LocalDate> terminationDate,
        String timeZone,
        String businessPhone,
        LocalDate birthDate,
        boolean archived) {
    public Person {
        teams = List.copyOf(teams);
    }
}
