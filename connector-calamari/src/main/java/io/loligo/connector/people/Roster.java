package io.loligo.connector.people;

import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody of one connection as last told to the world; a copy, in memory, of what the compacted topic holds. It also knows
 * the approved absences to come, which only the next pass can bring back after a restart. Confined to one thread.
 */
public final class Roster {
    private final String connection;
    private final List<String> fields;
    private final WorkDays days;
    private final Alarm alarm;
    private final Observer observer;
    private final Packing packing = new Packing();
    private final Map<String, Person> people = new HashMap<>();

    /** @param fields the names of the mapped fields, in the order in which rows bring their values */
    public Roster(String connection, List<String> fields, WorkDays days) {
        this.connection = connection;
        this.fields = List.copyOf(fields);
        this.days = days;
        this.alarm = new Alarm(days);
        this.observer = new Observer(days);
    }

    public int size() {
        return people.size();
    }

    /** The key values of everybody remembered. */
    public Set<String> values() {
        return Collections.unmodifiableSet(people.keySet());
    }

    public Sight sight(List<FieldValue> values) {
        return new Sight(packing.pack(values), null);
    }

    /** What is remembered of the person, if this differs from it in nothing but such fields; else this itself. */
    public Sight settled(String value, Sight sight, Set<String> volatileFields) {
        Person person = people.get(value);
        if (person == null
                || person.sight().equals(sight)
                || !Objects.equals(person.sight().manager(), sight.manager())) {
            return sight;
        }
        List<FieldValue> before = person.sight().values(packing);
        List<FieldValue> now = sight.values(packing);
        for (int index = 0; index < fields.size(); index++) {
            if (!volatileFields.contains(fields.get(index))
                    && !before.get(index).equals(now.get(index))) {
                return sight;
            }
        }
        return person.sight();
    }

    /**
     * The same, of somebody; who is remembered with just these values takes no memory for them.
     *
     * @param lost is told the fields, by their places, that the person is remembered with and that are empty now
     */
    public Sighting sighting(String value, List<FieldValue> values, IntConsumer lost) {
        Person person = people.get(value);
        if (person == null) {
            return new Sighting(value, sight(values));
        }
        if (person.sight().hasValues(values, packing)) {
            return new Sighting(person.value(), person.sight());
        }
        List<FieldValue> before = person.sight().values(packing);
        for (int field = 0; field < fields.size(); field++) {
            if (values.get(field) instanceof FieldValue.Absent && !(before.get(field) instanceof FieldValue.Absent)) {
                lost.accept(field);
            }
        }
        return new Sighting(person.value(), sight(values));
    }

    /**
     * Somebody as a pass saw them.
     *
     * @param value the key's, of people who are remembered the very object that is, so that it is quickly compared
     */
    public record Sighting(String value, Sight sight) {}

    /** Whether the person is remembered as one whom HR no longer has. */
    public boolean hasDisappeared(String value) {
        Person person = people.get(value);
        return person != null && person.standing().equals(Standing.left(LeavingReason.DISAPPEARED));
    }

    /** Whether a look that sees just this leads to nothing, judged without making an object. */
    public boolean unchanged(String value, Sight sight, Optional<List<Absence>> absences, Instant at) {
        Person person = people.get(value);
        return person != null
                && person.sight().equals(sight)
                && person.alarm().isAfter(at)
                && (absences.isEmpty() || absences.get().equals(person.known()))
                && !hasDisappeared(value);
    }

    /** A person seen in a pass; without known absences, those of the pass before count. */
    public Optional<Step> look(String value, Sight sight, Optional<List<Absence>> absences, long floor, Instant at) {
        return observer.look(snapshot(value), employee(value, sight), absences.or(() -> known(value)), floor, at);
    }

    /** A remembered person for whom only time has passed. */
    public Optional<Step> clock(String value, Instant at) {
        Optional<EmployeeSnapshot> before = snapshot(value);
        return before.flatMap(known -> observer.look(before, known.employee(), known(value), 0, at));
    }

    public Optional<Step> gone(String value, Instant eraseDisappearedBy, Instant at) {
        return snapshot(value).flatMap(known -> observer.gone(known, eraseDisappearedBy, at));
    }

    /** Why a person who works here no longer would, by what HR changed about them. */
    public Optional<LeavingReason> wouldLeave(String value, Sight sight, Instant at) {
        Person person = people.get(value);
        return person == null || person.standing().hasLeft() || person.sight().equals(sight)
                ? Optional.empty()
                : Standing.of(employee(value, sight), Optional.empty(), days, at)
                        .reason();
    }

    /** The key value of the person's remembered manager. */
    public Optional<String> manager(String value) {
        return Optional.ofNullable(people.get(value))
                .map(person -> person.sight().manager());
    }

    /**
     * Of those who have not left, who alone has one of the given texts in a field, compared without regard to case. Looks at
     * everybody, which takes a while.
     *
     * @param texts in lower case
     */
    public Map<String, String> byText(String field, Set<String> texts) {
        return texts.isEmpty()
                ? Map.of()
                : byText(field, texts, person -> !person.standing().hasLeft());
    }

    /** The same among those who have left. */
    public Map<String, String> leftByText(String field, Set<String> texts) {
        return texts.isEmpty()
                ? Map.of()
                : byText(field, texts, person -> person.standing().hasLeft());
    }

    /** The text of a field, in lower case, as a pass saw it. */
    public Optional<String> text(Sight sight, String field) {
        int index = fields.indexOf(field);
        return index >= 0 && sight.values(packing).get(index) instanceof FieldValue.Text text
                ? Optional.of(text.value().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private Map<String, String> byText(String field, Set<String> texts, Predicate<Person> among) {
        Map<String, String> found = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        int index = fields.indexOf(field);
        for (Person person : people.values()) {
            if (index >= 0
                    && among.test(person)
                    && person.sight().values(packing).get(index) instanceof FieldValue.Text text) {
                String folded = text.value().toLowerCase(Locale.ROOT);
                if (texts.contains(folded) && found.put(folded, person.value()) != null) {
                    ambiguous.add(folded);
                }
            }
        }
        found.keySet().removeAll(ambiguous);
        return found;
    }

    /** What the person is called; empty when that is not known. */
    public String name(String value) {
        return snapshot(value)
                .map(EmployeeSnapshot::employee)
                .map(employee -> Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                        .flatMap(field -> employee.text(field).stream())
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    public Optional<EmployeeSnapshot> snapshot(String value) {
        return Optional.ofNullable(people.get(value))
                .map(person -> new EmployeeSnapshot(
                        employee(value, person.sight()),
                        person.standing().state(),
                        person.standing().reason(),
                        person.underWay(),
                        person.observedAt(),
                        person.revision()));
    }

    /** Takes in what was told; absences known of the person stay known. */
    public void remember(EmployeeSnapshot told) {
        String value = told.employee().key().value();
        put(value, told, known(value).orElse(null), told.observedAt());
    }

    /** Takes in that nothing was to be told about the person up to now. */
    public void settle(String value, Instant now) {
        snapshot(value).ifPresent(told -> put(value, told, known(value).orElse(null), now));
    }

    /** Takes in which absences are approved, past and future. */
    public void expect(String value, List<Absence> absences, Instant now) {
        Person person = people.get(value);
        if (person != null && !absences.equals(person.known())) {
            snapshot(value).ifPresent(told -> put(value, told, absences, now));
        }
    }

    public void forget(String value) {
        people.remove(value);
    }

    /** Those for whom the clock alone may have changed something, in the order of their keys. */
    public List<String> due(Instant now) {
        return people.values().stream()
                .filter(person -> !person.alarm().isAfter(now))
                .map(Person::value)
                .sorted()
                .toList();
    }

    /** When somebody is next {@link #due}; {@link Instant#MAX} for never. */
    public Instant nextAlarm() {
        return people.values().stream()
                .map(Person::alarm)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** The first day of the oldest absence under way. */
    public Optional<LocalDate> oldestAbsence() {
        return people.values().stream()
                .flatMap(person -> person.underWay().stream())
                .map(Absence::from)
                .min(LocalDate::compareTo);
    }

    /**
     * Who is away for longer than up to now, and how many of these are not in the given absences.
     *
     * @param absences by key value
     */
    public Away away(Map<String, List<Absence>> absences, Instant now) {
        int all = 0;
        int unheardOf = 0;
        for (Person person : people.values()) {
            if (person.underWay().isEmpty()) {
                continue;
            }
            LocalDate today = days.today(employee(person.value(), person.sight()), now);
            List<Absence> heardOf = absences.getOrDefault(person.value(), List.of());
            Set<String> ids = heardOf.stream().map(Absence::id).collect(Collectors.toSet());
            List<Absence> going = person.underWay().stream()
                    .filter(absence -> absence.covers(today))
                    .toList();
            all += going.isEmpty() ? 0 : 1;
            unheardOf += going.stream().allMatch(absence -> ids.contains(absence.id())) ? 0 : 1;
        }
        return new Away(all, unheardOf);
    }

    /** How many people are away, and for how many of them an absence under way is not heard of. */
    public record Away(int people, int unheardOf) {}

    private void put(String value, EmployeeSnapshot told, @Nullable List<Absence> known, Instant now) {
        EmployeeRecord employee = told.employee();
        Standing standing = Standing.of(told);
        Sight sight = new Sight(
                packing.pack(fields.stream().map(employee::field).toList()),
                employee.text(Field.MANAGER).map(this::shared).orElse(null));
        List<Absence> ahead = known == null ? told.absences() : known;
        Person before = people.get(value);
        people.put(
                value,
                new Person(
                        before == null ? value : before.value(),
                        sight,
                        standing,
                        told.absences(),
                        known,
                        told.observedAt(),
                        told.revision(),
                        alarm.of(employee, standing, ahead, now)));
    }

    private String shared(String value) {
        Person manager = people.get(value);
        return manager == null ? value : manager.value();
    }

    private Optional<List<Absence>> known(String value) {
        return Optional.ofNullable(people.get(value)).map(Person::known);
    }

    private EmployeeRecord employee(String value, Sight sight) {
        Map<String, FieldValue> named = new TreeMap<>();
        List<FieldValue> values = sight.values(packing);
        for (int index = 0; index < fields.size(); index++) {
            named.put(fields.get(index), values.get(index));
        }
        String manager = sight.manager();
        named.put(Field.MANAGER, manager == null ? FieldValue.absent() : FieldValue.text(manager));
        return EmployeeRecord.of(new EmployeeKey(connection, value), named);
    }
}
