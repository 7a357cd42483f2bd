package io.loligo.audit.trail;

import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.employee.FieldChange;
import io.loligo.contracts.employee.FieldValue;
import java.util.List;
import java.util.TreeSet;

/** One attribute, or one field in HR, before and after; no values where it was not there. */
public record AttributeChange(String name, List<String> before, List<String> after) {

    /** What differs between two states, by attribute name. */
    public static List<AttributeChange> between(EntryState before, EntryState after) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        return names.stream()
                .map(name -> new AttributeChange(
                        name,
                        before.attributes().getOrDefault(name, List.of()),
                        after.attributes().getOrDefault(name, List.of())))
                .filter(change -> !change.before.equals(change.after))
                .toList();
    }

    public static AttributeChange of(FieldChange change) {
        return new AttributeChange(change.field(), values(change.before()), values(change.after()));
    }

    private static List<String> values(FieldValue value) {
        return switch (value) {
            case FieldValue.Absent ignored -> List.of();
            case FieldValue.Items items ->
                items.values().stream().map(FieldValue::display).toList();
            case FieldValue.Text text -> List.of(text.display());
            case FieldValue.Numeric number -> List.of(number.display());
            case FieldValue.Flag flag -> List.of(flag.display());
            case FieldValue.Day day -> List.of(day.display());
        };
    }
}
