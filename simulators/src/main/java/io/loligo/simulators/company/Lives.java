package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The private side of generated people. */
final class Lives {
    private static final List<String> STREETS =
            List.of("Długa", "Świętego Jana", "Hauptstraße", "Main Street", "Rue d'Or");

    private Lives() {}

    static PrivateDetails of(Name name, Office office, LocalDate today, Dice dice) {
        int children = dice.chance(40) ? 1 + dice.below(3) : 0;
        return new PrivateDetails(
                Optional.of(
                        LocalDate.of(today.getYear() - 20 - dice.below(44), 1 + dice.below(12), 1 + dice.below(28))),
                dice.chance(3) ? Optional.empty() : Optional.of(name.sex()),
                dice.chance(10) ? Optional.empty() : Optional.of(dice.pick(List.of(MaritalStatus.values()))),
                dice.chance(40) ? Optional.empty() : Optional.of(name.ascii() + "@home.example"),
                dice.chance(60)
                        ? Optional.empty()
                        : Optional.of("+48 600 %03d %03d".formatted(dice.below(1000), dice.below(1000))),
                new PrivateDetails.Address(
                        Optional.of(dice.pick(STREETS)),
                        Optional.of((1 + dice.below(90)) + (dice.chance(50) ? "/" + (1 + dice.below(20)) : "")),
                        Optional.of(office.city()),
                        Optional.of("%02d-%03d".formatted(dice.below(100), dice.below(1000))),
                        Optional.empty(),
                        Optional.of(office.country())),
                new PrivateDetails.EmergencyContact(Optional.empty(), Optional.empty(), Optional.empty()),
                children,
                children == 0 ? Optional.empty() : Optional.of(today.minusDays(400 + dice.below(4000))),
                Optional.empty());
    }
}
