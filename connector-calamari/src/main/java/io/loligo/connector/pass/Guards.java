package io.loligo.connector.pass;

import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.people.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides whether a complete pass is believed. */
record Guards(GuardSettings settings, String tried) {
    private static final int ENOUGH_TO_JUDGE = 4;

    Optional<Fault> refuse(Roster roster, Roll roll, Position position, Instant at) {
        return tooFew(roll)
                .or(() -> vanished(roll, position))
                .or(() -> unreadable(roster, roll))
                .or(() -> massChange(roster, roll, at));
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
        return position.usualFields().stream()
                .filter(field -> !settings.mayVanish().contains(field))
                .filter(field -> roll.filled().getOrDefault(field, 1) == 0)
                .findFirst()
                .flatMap(field -> refused(Kind.FIELD_VANISHED, "field " + field + " is empty in every row"));
    }

    private Optional<Fault> unreadable(Roster roster, Roll roll) {
        return roll.skipped().size()
                        > limit(Math.max(roster.size(), roll.people().size()))
                ? refused(
                        Kind.UNREADABLE,
                        roll.skipped().size() + " rows hold a value in no known form, such as field "
                                + roll.skipped().values().iterator().next())
                : Optional.empty();
    }

    private Optional<Fault> massChange(Roster roster, Roll roll, Instant at) {
        long missing = roster.values().stream()
                .filter(value -> !roll.people().containsKey(value) && !roster.hasDisappeared(value))
                .count();
        long leaving = roll.people().entrySet().stream()
                .filter(seen -> !roll.skipped().containsKey(seen.getKey()))
                .filter(seen -> roster.wouldLeave(seen.getKey(), seen.getValue(), at))
                .count();
        long removals = missing + leaving;
        boolean most = roster.size() >= ENOUGH_TO_JUDGE && removals * 2 > roster.size();
        return removals > limit(roster.size()) || most
                ? refused(
                        Kind.MASS_CHANGE,
                        missing + " of " + roster.size() + " remembered people are missing and " + leaving
                                + " would leave at once")
                : Optional.empty();
    }

    private int limit(int everybody) {
        return (int) Math.max(settings.maxRemovals(), (long) everybody * settings.maxRemovalPercent() / 100);
    }

    private Optional<Fault> refused(Kind kind, String answered) {
        return Optional.of(Fault.of(kind, tried, answered));
    }
}
