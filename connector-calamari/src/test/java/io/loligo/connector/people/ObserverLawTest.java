package io.loligo.connector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws over random lives: whatever HR does to a person, and whenever it is looked at. */
class ObserverLawTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final EmployeeKey KEY = new EmployeeKey("acme", "17");
    private static final WorkDays DAYS = new WorkDays(ZoneId.of("Europe/Warsaw"), LocalTime.of(18, 0));

    private final Observer observer = new Observer(DAYS);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesAloneTellAReaderWhatTheMemoryHolds(long seed) {
        Random random = new Random(seed);
        Life life = new Life(random);
        Reader reader = new Reader();
        Optional<EmployeeSnapshot> memory = Optional.empty();
        long floor = 0;
        Instant now = START.atStartOfDay(ZoneId.of("UTC")).toInstant();
        for (int look = 0; look < 60; look++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 4000)));
            life.happen();
            Optional<Step> step = random.nextInt(12) == 0 && memory.isPresent()
                    ? observer.gone(memory.get(), now.minus(Duration.ofDays(3)), now)
                    : observer.look(memory, life.record(), life.absences(), floor, now);
            if (step.isEmpty()) {
                continue;
            }
            Optional<EmployeeSnapshot> after = step.get().after();
            step.get().changes().forEach(reader::hear);
            step.get()
                    .changes()
                    .forEach(change -> after.ifPresent(
                            snapshot -> assertThat(change.employee()).isEqualTo(snapshot.employee())));
            after.ifPresent(reader::agreesWith);
            floor = after.isPresent()
                    ? floor
                    : Math.max(
                            floor, step.get().changes().getLast().occurrence().revision());
            memory = after;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lookingTwiceAtOnceTellsNothingTheSecondTime(long seed) {
        Random random = new Random(seed);
        Life life = new Life(random);
        Instant now = START.atStartOfDay(ZoneId.of("UTC")).toInstant();
        Optional<EmployeeSnapshot> memory = Optional.empty();
        for (int look = 0; look < 30; look++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 4000)));
            life.happen();
            Optional<Step> step = observer.look(memory, life.record(), life.absences(), 0, now);
            memory = step.flatMap(Step::after).or(keep(memory));
            assertThat(observer.look(memory, life.record(), life.absences(), 0, now))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRosterSkipsOnlyWhomTheObserverHasNothingToTellOf(long seed) {
        Random random = new Random(seed);
        Life life = new Life(random);
        List<String> fields = life.record().fields().keySet().stream()
                .filter(name -> !name.equals(Field.MANAGER))
                .toList();
        Roster roster = new Roster("acme", fields, DAYS);
        Instant now = START.atStartOfDay(ZoneId.of("UTC")).toInstant();
        for (int look = 0; look < 40; look++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 4000)));
            if (random.nextBoolean()) {
                life.happen();
            }
            EmployeeRecord seen = life.record();
            Sight sight = roster.sight(fields.stream().map(seen::field).toList())
                    .reportingTo(seen.text(Field.MANAGER).orElse(null));
            Optional<Step> step = roster.look("17", sight, life.absences(), 0, now);
            if (roster.unchanged("17", sight, life.absences(), now)) {
                assertThat(step).isEmpty();
            }
            step.flatMap(Step::after).ifPresent(roster::remember);
            roster.expect("17", life.absences().orElseThrow(), now);
            for (String due : roster.due(now)) {
                roster.settle(due, now);
            }
            assertThat(roster.clock("17", now)).isEmpty();
            Instant alarm = roster.nextAlarm();
            if (!alarm.equals(Instant.MAX) && random.nextBoolean()) {
                assertThat(roster.clock("17", alarm.minusSeconds(1)))
                        .as("before its alarm, the clock changes nothing")
                        .isEmpty();
            }
        }
    }

    private static java.util.function.Supplier<Optional<EmployeeSnapshot>> keep(Optional<EmployeeSnapshot> memory) {
        return () -> memory;
    }

    /** A person to whom things happen. */
    private static final class Life {
        private final Random random;
        private final Map<String, FieldValue> fields = new TreeMap<>();
        private final List<Absence> absences = new ArrayList<>();

        Life(Random random) {
            this.random = random;
            for (String name : List.of(Field.HIRE_DATE, Field.TERMINATION_DATE, Field.MANAGER, Field.TIME_ZONE)) {
                fields.put(name, FieldValue.absent());
            }
            fields.put(Field.LAST_NAME, FieldValue.text("Kowalska"));
            fields.put(Field.TEAMS, FieldValue.texts(List.of("Office-Kraków")));
            fields.put(Field.ARCHIVED, FieldValue.flag(false));
        }

        void happen() {
            switch (random.nextInt(9)) {
                case 0 -> fields.put(Field.LAST_NAME, FieldValue.text("Name" + random.nextInt(3)));
                case 1 -> fields.put(Field.HIRE_DATE, dayOrNone());
                case 2 -> fields.put(Field.TERMINATION_DATE, dayOrNone());
                case 3 -> fields.put(Field.ARCHIVED, FieldValue.flag(random.nextBoolean()));
                case 4 ->
                    fields.put(
                            Field.TIME_ZONE,
                            FieldValue.text(List.of("Asia/Tokyo", "America/Los_Angeles", "Mars/Olympus")
                                    .get(random.nextInt(3))));
                case 5 -> {
                    LocalDate from = day();
                    absences.removeIf(old -> random.nextInt(3) == 0);
                    absences.add(new Absence(
                            "r" + absences.size() + "x" + random.nextInt(1000),
                            "Leave",
                            from,
                            from.plusDays(random.nextInt(20))));
                }
                case 6 ->
                    absences.replaceAll(old -> random.nextBoolean()
                            ? old
                            : new Absence(
                                    old.id(), old.type(), old.from(), old.from().plusDays(random.nextInt(30))));
                case 7 -> fields.put(Field.MANAGER, random.nextBoolean() ? FieldValue.text("3") : FieldValue.absent());
                default -> {
                    // A quiet day.
                }
            }
        }

        EmployeeRecord record() {
            return EmployeeRecord.of(KEY, fields);
        }

        Optional<List<Absence>> absences() {
            return Optional.of(List.copyOf(absences));
        }

        private FieldValue dayOrNone() {
            return random.nextInt(3) == 0 ? FieldValue.absent() : FieldValue.day(day());
        }

        private LocalDate day() {
            return START.plusDays(random.nextInt(-10, 90));
        }
    }
}
