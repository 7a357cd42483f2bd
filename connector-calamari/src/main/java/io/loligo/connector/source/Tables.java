package io.loligo.connector.source;

import io.loligo.contracts.employee.FieldValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pass read of the tables of a source, by field and key. Filled by one thread before people are read. */
public final class Tables {
    private final Map<String, Map<String, Optional<FieldValue>>> byField = new HashMap<>();

    /**
     * Takes in what a row has for a field.
     *
     * @param value empty for one that is in no known form
     */
    public void add(FieldRule field, String key, Optional<FieldValue> value) {
        if (value.filter(FieldValue.Absent.class::isInstance).isEmpty()) {
            byField.computeIfAbsent(field.name(), fresh -> new HashMap<>()).put(key, value);
        }
    }

    /**
     * The field's value for a person: the first that the person's references lead to, or all of them where the field is of names.
     *
     * @param references what the person's row names of the table
     * @return empty when what they lead to is in no known form
     */
    Optional<FieldValue> value(FieldRule field, FieldValue references) {
        Map<String, Optional<FieldValue>> rows = byField.getOrDefault(field.name(), Map.of());
        List<Optional<FieldValue>> found = texts(references).stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<FieldValue> values = found.stream().flatMap(Optional::stream).toList();
        if (field.kind() == FieldRule.Kind.NAMES) {
            return Optional.of(names(values));
        }
        return Optional.of(values.isEmpty() ? FieldValue.absent() : values.getFirst());
    }

    private static FieldValue names(List<FieldValue> values) {
        List<String> names = values.stream()
                .flatMap(value -> texts(value).stream())
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? FieldValue.absent() : FieldValue.texts(names);
    }

    private static List<String> texts(FieldValue value) {
        return value instanceof FieldValue.Items items
                ? items.values().stream().map(FieldValue::display).toList()
                : List.of();
    }
}
