package io.loligo.connector.pass;

import io.loligo.connector.hold.Brake;
import io.loligo.connector.hold.Ruling;
import io.loligo.connector.people.ManagersFirst;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.LeavingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares a believed pass with what is remembered. Steps are made one by one as they are asked for; whoever carries them out
 * tells the roster before asking for more of the same person.
 */
public final class Review {
    private final Roster roster;
    private final Roll roll;
    private final Optional<Map<String, List<Absence>>> absences;
    private final Instant at;
    private final Position before;

    /** @param absences by key value; empty when they could not be read */
    public Review(
            Roster roster, Roll roll, Optional<Map<String, List<Absence>>> absences, Position before, Instant at) {
        this.roster = roster;
        this.roll = roll;
        this.absences = absences;
        this.before = before;
        this.at = at;
    }

    /** The fault for which the pass is not believed, if there is one. */
    public Optional<Fault> refusal(GuardSettings settings, String tried) {
        return new Guards(settings, tried).refuse(roster, roll, before);
    }

    /** What may be told in view of how many would go. */
    public Ruling ruling(GuardSettings settings, String connection) {
        SortedMap<String, LeavingReason> going = new TreeMap<>();
        unseen().filter(value -> !roster.hasDisappeared(value))
                .forEach(value -> going.put(value, LeavingReason.DISAPPEARED));
        roll.people().forEach((value, sight) -> {
            if (!roll.skipped().containsKey(value)) {
                roster.wouldLeave(value, sight, at).ifPresent(reason -> going.put(value, reason));
            }
        });
        Brake brake = new Brake(connection, roster.size(), settings.limit(roster.size()));
        return brake.rule(going, before.hold(), roster::name, at);
    }

    /**
     * What the people seen lead to, managers before their reports.
     *
     * @param samePerson see {@link io.loligo.connector.source.Source#samePerson}
     */
    public Stream<Step> seen(Ruling.Told ruling, List<String> samePerson) {
        List<String> changed = new ArrayList<>();
        roll.people().forEach((value, sight) -> {
            if (!roll.skipped().containsKey(value)
                    && !ruling.withheld().contains(value)
                    && !roster.unchanged(value, sight, absencesOf(value), at)) {
                changed.add(value);
            }
        });
        List<String> fresh = changed.stream()
                .filter(value -> !roster.values().contains(value))
                .toList();
        Returners returners = Returners.among(fresh, roll, roster, samePerson);
        return ManagersFirst.order(changed, roll.people()).stream()
                .flatMap(value ->
                        roster.look(value, roll.sight(value), absencesOf(value), before.revisionFloor(), at).stream())
                .map(returners::known);
    }

    /** What the people lead to who are missing for the last time that counts, or whom a person let go. */
    public Stream<Step> missing(Ruling.Told ruling, int confirmMissing, Duration eraseDisappearedAfter) {
        return unseen().filter(value -> !ruling.withheld().contains(value))
                .filter(value -> roster.hasDisappeared(value)
                        || ruling.confirmed().contains(value)
                        || timesMissing(value) >= confirmMissing)
                .flatMap(value -> roster.gone(value, at.minus(eraseDisappearedAfter), at).stream());
    }

    /** Takes in, after all steps are carried out, what was seen without consequence. */
    public void settle() {
        absences.ifPresent(known -> roll.people()
                .keySet()
                .forEach(value -> roster.expect(value, known.getOrDefault(value, List.of()), at)));
        roster.due(at).forEach(value -> roster.settle(value, at));
    }

    /** Where the connection stands when all steps are carried out. */
    public Position position(
            Position reached, Ruling.Told ruling, Instant startedAt, int confirmMissing, int requests) {
        SortedMap<String, Integer> missing = new TreeMap<>();
        unseen().filter(value -> !roster.hasDisappeared(value)
                        && !ruling.withheld().contains(value)
                        && timesMissing(value) < confirmMissing)
                .forEach(value -> missing.put(value, timesMissing(value)));
        return reached.after(startedAt, missing, Guards.usual(roll), requests).holding(ruling.remaining());
    }

    private int timesMissing(String value) {
        return before.missing().getOrDefault(value, 0) + 1;
    }

    private Stream<String> unseen() {
        return roster.values().stream().filter(value -> !roll.people().containsKey(value)).sorted().toList().stream();
    }

    private Optional<List<Absence>> absencesOf(String value) {
        return absences.map(known -> known.getOrDefault(value, List.of()));
    }
}
