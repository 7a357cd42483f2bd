package io.loligo.mapper;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the mapper's tests. */
public final class People {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final Occurrence NOW = new Occurrence(NOON, NOON, 1);

    private People() {}

    /** Ann Kowalska, developer in Kraków, who reports to number 3. */
    public static EmployeeRecord ann() {
        return person("17", "Anna", "Kowalska");
    }

    /** Number 3, who reports to nobody. */
    public static EmployeeRecord boss() {
        return with(person("3", "Bogdan", "Łoś"), Field.MANAGER, FieldValue.absent());
    }

    public static EmployeeRecord person(String value, String firstName, String lastName) {
        return EmployeeRecord.of(
                new EmployeeKey("acme", value),
                Map.of(
                        Field.FIRST_NAME, FieldValue.text(firstName),
                        Field.LAST_NAME, FieldValue.text(lastName),
                        Field.POSITION, FieldValue.text("Developer"),
                        Field.TEAMS, FieldValue.texts(List.of("Company-Acme", "Office-Kraków", "Team-IT")),
                        Field.MANAGER, FieldValue.text("3"),
                        Field.TIME_ZONE, FieldValue.text("Europe/Warsaw"),
                        Field.HIRE_DATE, FieldValue.day(LocalDate.of(2026, 11, 24)),
                        Field.ARCHIVED, FieldValue.flag(false)));
    }

    public static EmployeeRecord with(EmployeeRecord person, String field, FieldValue value) {
        Map<String, FieldValue> fields = new HashMap<>(person.fields());
        fields.put(field, value);
        return EmployeeRecord.of(person.key(), fields);
    }

    public static EmployeeChange joined(EmployeeRecord person) {
        return new EmployeeChange.Joined(person, NOW);
    }

    /** The change from one record to the other. */
    public static EmployeeChange updated(EmployeeRecord before, EmployeeRecord after) {
        return new EmployeeChange.Updated(after, NOW, after.changesSince(before));
    }

    public static EmployeeSnapshot employed(EmployeeRecord person) {
        return new EmployeeSnapshot(person, EmploymentState.EMPLOYED, Optional.empty(), List.of(), NOON, 1);
    }

    public static EmployeeSnapshot left(EmployeeRecord person) {
        return new EmployeeSnapshot(
                person, EmploymentState.LEFT, Optional.of(LeavingReason.ARCHIVED), List.of(), NOON, 2);
    }

    public static <T extends Record> Envelope<T> event(T body, String... id) {
        String eventId = EventIds.of(id.length == 0 ? new String[] {body.toString()} : id);
        return new Envelope<>(eventId, URI.create("/loligo/test/acme"), NOON, TraceParent.rootOf(eventId), body);
    }
}
