package io.loligo.contracts.employee;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person as HR holds them, in Loligo's field names. Only fields that a connection maps are here; a connection's
 * configuration says where each comes from, so that both generations of Calamari's API read alike.
 *
 * @param key who it is
 * @param fields by name; see {@link Field} for the names that have a meaning of their own
 */
public record EmployeeRecord(EmployeeKey key, SortedMap<String, FieldValue> fields) {
    // Kept, for the method copies all six hundred names each time.
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    public EmployeeRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static EmployeeRecord of(EmployeeKey key, Map<String, FieldValue> fields) {
        return new EmployeeRecord(key, new TreeMap<>(fields));
    }

    /** The field's value; {@link FieldValue.Absent} where HR does not even have the field. */
    public FieldValue field(String name) {
        return fields.getOrDefault(name, FieldValue.absent());
    }

    /** Text that is neither missing nor blank, or a number in plain notation. */
    public Optional<String> text(String name) {
        return switch (field(name)) {
            case FieldValue.Text text when !text.value().isBlank() -> Optional.of(text.value());
            case FieldValue.Numeric number -> Optional.of(number.value().toPlainString());
            case FieldValue.Text ignored -> Optional.empty();
            case FieldValue.Flag ignored -> Optional.empty();
            case FieldValue.Day ignored -> Optional.empty();
            case FieldValue.Items ignored -> Optional.empty();
            case FieldValue.Absent ignored -> Optional.empty();
        };
    }

    public Optional<LocalDate> day(String name) {
        return field(name) instanceof FieldValue.Day day ? Optional.of(day.value()) : Optional.empty();
    }

    public boolean flag(String name) {
        return field(name) instanceof FieldValue.Flag flag && flag.value();
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (field(name) instanceof FieldValue.Items items) {
            items.values().forEach(item -> texts.add(item.display()));
        } else {
            text(name).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** The person's manager, in the same connection. */
    public Optional<EmployeeKey> manager() {
        return text(Field.MANAGER).map(value -> new EmployeeKey(key.connection(), value));
    }

    /** The person's time zone, else the given one; a name that Java does not know counts as none. */
    public ZoneId zone(ZoneId otherwise) {
        return text(Field.TIME_ZONE).filter(ZONES::contains).map(ZoneId::of).orElse(otherwise);
    }

    /** What differs from {@code before}, by field name; empty when both hold the same. */
    public List<FieldChange> changesSince(EmployeeRecord before) {
        var names = new TreeMap<>(before.fields);
        names.putAll(fields);
        return names.keySet().stream()
                .filter(name -> !before.field(name).equals(field(name)))
                .map(name -> new FieldChange(name, before.field(name), field(name)))
                .toList();
    }

    /** The names of fields that more than one part of Loligo reads; a connection may map any others besides. */
    public static final class Field {
        public static final String FIRST_NAME = "firstName";
        public static final String MIDDLE_NAME = "middleName";
        public static final String LAST_NAME = "lastName";
        public static final String EMAIL = "email";
        /** The company's own personnel number. */
        public static final String EXTERNAL_NUMBER = "externalNumber";

        public static final String POSITION = "position";
        /** Names, sorted; Calamari's tenants also write office, company and district here. */
        public static final String TEAMS = "teams";

        public static final String CONTRACT_TYPE = "contractType";
        public static final String WORKING_WEEK = "workingWeek";
        /** The value of the manager's {@link EmployeeKey}. */
        public static final String MANAGER = "manager";

        public static final String BUSINESS_PHONE = "businessPhone";
        /** An IANA time zone name. */
        public static final String TIME_ZONE = "timeZone";

        public static final String LANGUAGE = "language";
        /** The first day of work. */
        public static final String HIRE_DATE = "hireDate";
        /** The last day of work. */
        public static final String TERMINATION_DATE = "terminationDate";

        public static final String ARCHIVED = "archived";

        private Field() {}
    }
}
