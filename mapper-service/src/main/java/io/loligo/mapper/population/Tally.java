package io.loligo.mapper.population;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.population.ObservedFields.Kind;
import io.loligo.mapper.population.ObservedFields.Seen;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the fields of one connection hold, a few numbers for each field, however many people there are. */
final class Tally {
    /** More names than any connection has; beyond them none is taken note of. */
    private static final int MOST_FIELDS = 1_000;

    private final Map<String, Counts> fields = new HashMap<>();
    private long states;

    private static final class Counts {
        private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        private int longest;
        private long keys;
    }

    void count(EmployeeRecord employee) {
        states++;
        String key = employee.key().value();
        employee.fields()
                .forEach((name, value) -> kind(value).ifPresent(kind -> {
                    Counts counts = fields.size() < MOST_FIELDS
                            ? fields.computeIfAbsent(name, ignored -> new Counts())
                            : fields.get(name);
                    if (counts != null) {
                        counts.kinds.merge(kind, 1L, Long::sum);
                        counts.longest = Math.max(counts.longest, longest(value));
                        counts.keys += value.display().equals(key) ? 1 : 0;
                    }
                }));
    }

    ObservedFields observed() {
        SortedMap<String, Seen> seen = new TreeMap<>();
        fields.forEach((name, counts) -> seen.put(name, new Seen(counts.kinds, counts.longest, counts.keys)));
        return new ObservedFields(states, seen);
    }

    private static Optional<Kind> kind(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value().isBlank() ? Optional.empty() : Optional.of(Kind.TEXT);
            case FieldValue.Numeric ignored -> Optional.of(Kind.NUMBER);
            case FieldValue.Flag ignored -> Optional.of(Kind.FLAG);
            case FieldValue.Day ignored -> Optional.of(Kind.DATE);
            case FieldValue.Items items -> items.values().isEmpty() ? Optional.empty() : Optional.of(Kind.LIST);
            case FieldValue.Absent ignored -> Optional.empty();
        };
    }

    private static int longest(FieldValue value) {
        return value instanceof FieldValue.Items items
                ? items.values().stream()
                        .mapToInt(item -> item.display().length())
                        .max()
                        .orElse(0)
                : value.display().length();
    }
}
