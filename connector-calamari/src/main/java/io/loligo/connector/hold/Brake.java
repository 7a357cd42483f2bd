package io.loligo.connector.hold;

import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Rules whether so many may go at once. Whom a hold is about that is decided does not count again.
 *
 * @param most how many may go in one pass, of everybody remembered
 */
public record Brake(String connection, int everybody, int most) {
    private static final int ENOUGH_TO_JUDGE = 4;

    /**
     * @param going who would go, and why
     * @param before the hold there is, if there is one
     * @param name of a person, by key value
     */
    public Ruling rule(
            SortedMap<String, LeavingReason> going, Optional<Hold> before, Function<String, String> name, Instant at) {
        Set<String> decided = before.filter(hold -> hold.verdict() != Hold.Verdict.OPEN)
                .map(hold -> hold.among(going.keySet()))
                .orElse(Set.of());
        if (isTooMany(going.size() - decided.size())) {
            return new Ruling.HeldBack(before.filter(hold -> hold.verdict() == Hold.Verdict.OPEN)
                    .filter(hold -> hold.standsFor(going.keySet()))
                    .orElseGet(() -> Hold.of(connection, at, going, name)));
        }
        return before.map(hold -> told(hold, decided)).orElseGet(() -> told(Set.of(), Set.of(), Optional.empty()));
    }

    private static Ruling told(Hold hold, Set<String> decided) {
        return switch (hold.verdict()) {
            case OPEN -> told(Set.of(), Set.of(), Optional.empty());
            case ACCEPTED -> told(Set.of(), decided, Optional.empty());
            case DISCARDED ->
                told(decided, Set.of(), decided.isEmpty() ? Optional.empty() : Optional.of(hold.only(decided)));
        };
    }

    private static Ruling told(Set<String> withheld, Set<String> confirmed, Optional<Hold> remaining) {
        return new Ruling.Told(new TreeSet<>(withheld), new TreeSet<>(confirmed), remaining);
    }

    private boolean isTooMany(int going) {
        return going > most || (everybody >= ENOUGH_TO_JUDGE && going * 2L > everybody);
    }
}
