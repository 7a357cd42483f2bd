package io.loligo.mapper.preview;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** People of whom HR knows more or less, some of whom cannot be mapped. */
final class Crowd {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> FIRST = List.of("Anna", "Łucja", "Zoë", "", "李", "A".repeat(70));
    private static final List<String> LAST = List.of("Kowalska", "O'Neil", "Żółć", "von der Heide", "王");
    private static final List<List<String>> TEAMS =
            List.of(List.of(), List.of("Team-IT"), List.of("Company-Acme", "Team-Sales", "Team-IT"));
    private static final List<String> CONTRACTS = List.of("", "B2B", "Board", "Employment");

    private Crowd() {}

    static Envelope<EmployeeSnapshot> person(int seed) {
        Random random = new Random(seed);
        EmployeeRecord person = People.person(Integer.toString(1_000 + seed), one(FIRST, random), one(LAST, random));
        person = People.with(person, Field.TEAMS, FieldValue.texts(one(TEAMS, random)));
        person = People.with(person, Field.CONTRACT_TYPE, FieldValue.text(one(CONTRACTS, random)));
        person = random.nextBoolean()
                ? person
                : People.with(person, Field.TERMINATION_DATE, FieldValue.day(TODAY.plusDays(random.nextInt(-20, 90))));
        EmploymentState state = one(List.of(EmploymentState.values()), random);
        var snapshot = new EmployeeSnapshot(
                person,
                state,
                state == EmploymentState.LEFT
                        ? Optional.of(one(List.of(LeavingReason.values()), random))
                        : Optional.empty(),
                random.nextBoolean() ? List.of() : List.of(new Absence("1", "Leave", TODAY, TODAY.plusDays(7))),
                People.NOON,
                1 + random.nextInt(9));
        return People.event(snapshot, "crowd" + seed);
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
