package io.loligo.connector.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.connector.hold.Ruling;
import io.loligo.connector.people.Hearing;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the comparison, for any two companies: from HR's rows to what is told and what is remembered. */
class ReviewLawTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-12-08T20:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final int PEOPLE = 25;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesAppliedToTheOldSnapshotGiveTheNewOne(long seed) throws Exception {
        Told told = told(seed, new Random(seed));
        Hearing hearing = new Hearing();
        told.first().forEach(hearing::hear);
        hearing.agreesWith(told.before().values());

        told.second().forEach(hearing::hear);

        hearing.agreesWith(told.after().values());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfHrsRowsNeverMatters(long seed) throws Exception {
        Told one = told(seed, new Random(1));
        Told other = told(seed, new Random(2));

        assertThat(other.first()).isEqualTo(one.first());
        assertThat(other.second()).isEqualTo(one.second());
        assertThat(other.after()).isEqualTo(one.after());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameCompanySeenAgainTellsNothing(long seed) throws Exception {
        Random random = new Random(seed);
        Presets preset = Presets.values()[random.nextInt(2)];
        Roster roster = roster(preset);
        Map<Integer, ObjectNode> rows = company(random);
        Map<String, List<Absence>> absences = absences(random);
        look(preset, roster, rows, absences, random, Position.start(), FIRST);

        assertThat(look(preset, roster, rows, absences, random, Position.start(), FIRST))
                .isEmpty();
    }

    /** @param shuffle the order in which HR lists rows, and teams within them */
    private static Told told(long seed, Random shuffle) throws Exception {
        Random random = new Random(seed);
        Presets preset = Presets.values()[random.nextInt(2)];
        Roster roster = roster(preset);
        Map<Integer, ObjectNode> before = company(random);
        Map<Integer, ObjectNode> after = company(random);
        Map<String, List<Absence>> absencesBefore = absences(random);
        Map<String, List<Absence>> absencesAfter = absences(random);
        List<EmployeeChange> first = look(preset, roster, before, absencesBefore, shuffle, Position.start(), FIRST);
        Map<String, EmployeeSnapshot> remembered = remembered(roster);
        List<EmployeeChange> second = look(preset, roster, after, absencesAfter, shuffle, Position.start(), SECOND);
        return new Told(first, remembered, second, remembered(roster));
    }

    private static List<EmployeeChange> look(
            Presets preset,
            Roster roster,
            Map<Integer, ObjectNode> rows,
            Map<String, List<Absence>> absences,
            Random shuffle,
            Position position,
            Instant at)
            throws Exception {
        List<Integer> order = new ArrayList<>(rows.keySet());
        Collections.shuffle(order, shuffle);
        Company company = new Company().pagesOf(7);
        for (int id : order) {
            List<JsonNode> teams = new ArrayList<>();
            rows.get(id).path("teams").forEach(teams::add);
            Collections.shuffle(teams, shuffle);
            ObjectNode row = company.person(id);
            row.setAll(rows.get(id));
            row.putArray("teams").addAll(teams);
        }
        Roll roll = new PeoplePass(preset.source(), roster, 1000, company, () -> {}).read();
        Review review = new Review(roster, roll, Optional.of(absences), position, at);
        Ruling.Told all = new Ruling.Told(Set.of(), Set.of(), Optional.empty());
        List<EmployeeChange> told = new ArrayList<>();
        Stream.concat(review.seen(all, List.of()), review.missing(all, 1, Duration.ofDays(30)))
                .forEach(step -> carryOut(roster, step, told));
        review.settle();
        return told;
    }

    private static void carryOut(Roster roster, Step step, List<EmployeeChange> told) {
        told.addAll(step.changes());
        step.after()
                .ifPresentOrElse(
                        roster::remember, () -> roster.forget(step.key().value()));
    }

    private static Map<String, EmployeeSnapshot> remembered(Roster roster) {
        Map<String, EmployeeSnapshot> all = new TreeMap<>();
        roster.values().forEach(value -> all.put(value, roster.snapshot(value).orElseThrow()));
        return all;
    }

    private static Map<Integer, ObjectNode> company(Random random) {
        Company rows = new Company();
        Map<Integer, ObjectNode> company = new HashMap<>();
        for (int id = 1; id <= PEOPLE; id++) {
            if (random.nextInt(5) > 0) {
                ObjectNode row = rows.person(id);
                row.put("lastName", "Last" + random.nextInt(3));
                row.put("archived", random.nextInt(5) == 0);
                row.put("hireDate", DAY.plusDays(random.nextInt(-30, 30)).toString());
                String lastDay = DAY.plusDays(random.nextInt(-10, 60)).toString();
                row.put(
                        random.nextBoolean() ? "plannedFiring" : "terminationDate",
                        random.nextBoolean() ? lastDay : null);
                row.putObject("directManager").put("email", "p" + (1 + random.nextInt(PEOPLE)) + "@acme.example");
                List<String> teams = new ArrayList<>(List.of("Office-Kraków", "Team-IT", "Company-X"));
                Collections.shuffle(teams, random);
                teams.subList(0, random.nextInt(4))
                        .forEach(team -> row.withArray("teams").addObject().put("name", team));
                company.put(id, row);
            }
        }
        return company;
    }

    private static Map<String, List<Absence>> absences(Random random) {
        Map<String, List<Absence>> all = new HashMap<>();
        for (int id = 1; id <= PEOPLE; id += 3) {
            LocalDate from = DAY.plusDays(random.nextInt(-5, 5));
            all.put(
                    Integer.toString(id),
                    List.of(new Absence("r" + id, "Leave", from, from.plusDays(random.nextInt(20)))));
        }
        return all;
    }

    private static Roster roster(Presets preset) {
        return new Roster(
                "acme",
                preset.source().fields().stream().map(FieldRule::name).toList(),
                new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0)));
    }

    private record Told(
            List<EmployeeChange> first,
            Map<String, EmployeeSnapshot> before,
            List<EmployeeChange> second,
            Map<String, EmployeeSnapshot> after) {}
}
