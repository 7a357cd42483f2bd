package io.loligo.mapper.document;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people on whom every expression is tried when documents are read: one of whom HR knows everything, one of whom it
 * knows a name alone. What works for both rarely fails for a real one.
 */
final class SamplePeople {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, String> TEXTS = Map.of(
            Field.FIRST_NAME, "Anna",
            Field.MIDDLE_NAME, "Maria",
            Field.LAST_NAME, "Kowalska",
            Field.EMAIL, "anna.kowalska@acme.example",
            Field.POSITION, "Developer",
            Field.BUSINESS_PHONE, "+48 12 345 67 89",
            Field.TIME_ZONE, "Europe/Warsaw",
            Field.MANAGER, "3");

    private SamplePeople() {}

    /** What expressions see of them, by how a message calls them. */
    static Map<String, Facts> facts(Vocabulary vocabulary, String base) {
        return new TreeMap<>(Map.of(
                "a person of whom HR knows everything", new Facts(joined(full(vocabulary)), vocabulary, base),
                "a person of whom HR knows only a last name", new Facts(joined(bare()), vocabulary, base)));
    }

    private static Map<String, FieldValue> full(Vocabulary vocabulary) {
        var fields = new TreeMap<String, FieldValue>();
        vocabulary.fields().forEach((name, type) -> fields.put(name, value(name, type)));
        return fields;
    }

    private static Map<String, FieldValue> bare() {
        return Map.of(Field.LAST_NAME, FieldValue.text("Kowalska"));
    }

    private static FieldValue value(String name, FieldType type) {
        return switch (type) {
            case TEXT -> FieldValue.text(TEXTS.getOrDefault(name, "text"));
            case DATE -> FieldValue.day(LocalDate.of(2026, 11, 24));
            case NUMBER -> new FieldValue.Numeric(BigDecimal.ONE);
            case FLAG -> FieldValue.flag(false);
            case LIST -> FieldValue.texts(List.of("Company-Acme", "Office-Kraków", "Team-IT"));
        };
    }

    private static EmployeeChange joined(Map<String, FieldValue> fields) {
        return new EmployeeChange.Joined(
                EmployeeRecord.of(new EmployeeKey("acme", "17"), fields), new Occurrence(NOON, NOON, 1));
    }
}
