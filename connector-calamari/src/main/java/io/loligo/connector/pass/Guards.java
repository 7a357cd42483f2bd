package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides whether a complete pass is believed. */
record Guards(GuardSettings settings, String tried) {
    private static final int ENOUGH_TO_JUDGE = 4;

    /** For a part of the people: only what spoils each row. */
    Optional<Fault> refuse(Roll part, Position position) {
        return part.people().size() < ENOUGH_TO_JUDGE ? Optional.empty() : vanished(part, position);
    }

    Optional<Fault> refuse(Roster roster, Roll roll, Position position) {
        return tooFew(roll).or(() -> vanished(roll, position)).or(() -> unreadable(roster, roll));
    }

    /** Fields that have a value in at least half of the rows. */
    static SortedSet<String> usual(Roll roll) {
        SortedSet<String> usual = new TreeSet<>();
        roll.filled().forEach((field, filled) -> {
            if (roll.people().size() >= ENOUGH_TO_JUDGE
                    && filled * 2 >= roll.people().size()) {
                usual.add(field);
            }
        });
        return usual;
    }

    private Optional<Fault> tooFew(Roll roll) {
        return roll.people().size() < settings.minRecords()
                ? refused(
                        Kind.TOO_FEW,
                        roll.people().size() + " people came; at least " + settings.minRecords() + " must")
                : Optional.empty();
    }

    private Optional<Fault> vanished(Roll roll, Position position) {
        Optional<Fault> everywhere = position.usualFields().stream()
                .filter(field -> !settings.mayVanish().contains(field))
                .filter(field -> roll.filled().getOrDefault(field, 1) == 0)
                .findFirst()
                .flatMap(field -> refused(Kind.FIELD_VANISHED, "field " + field + " is empty in every row"));
        return everywhere.or(() -> roll.lost().stream()
                .filter(field -> !settings.mayVanish().contains(field))
                .findFirst()
                .flatMap(field ->
                        refused(Kind.FIELD_VANISHED, "field " + field + " has become empty in every row of a page")));
    }

    private Optional<Fault> unreadable(Roster roster, Roll roll) {
        return roll.skipped().size()
                        > settings.limit(Math.max(roster.size(), roll.people().size()))
                ? refused(
                        Kind.UNREADABLE,
                        roll.skipped().size() + " rows hold a value in no known form, such as field "
                                + roll.skipped().values().iterator().next())
                : Optional.empty();
    }

    private Optional<Fault> refused(Kind kind, String answered) {
        return Optional.of(Fault.of(kind, tried, answered));
    }
}
