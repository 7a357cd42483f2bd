package io.loligo.mapper.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of HR that documents may name.
 *
 * @param fields by name, those that every connection has and those that the documents declare
 */
public record Vocabulary(Map<String, FieldType> fields) {
    public Vocabulary {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public static Vocabulary wellKnown() {
        return new Vocabulary(FieldType.WELL_KNOWN);
    }

    /** The end of a sentence about an unknown name: the known one that may be meant, or all of them. */
    public String insteadOf(String unknown) {
        return nearest(unknown)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> "; fields: " + String.join(", ", fields.keySet()));
    }

    private Optional<String> nearest(String mistyped) {
        List<String> names = new ArrayList<>(fields.keySet());
        for (Variable variable : Variable.values()) {
            names.add(variable.wireName());
        }
        return nearest(mistyped, names);
    }

    /** The name nearest to a mistyped one, if any is near. */
    public static Optional<String> nearest(String mistyped, List<String> names) {
        return names.stream()
                .filter(name -> distance(mistyped, name) <= Math.min(2 + mistyped.length() / 8, mistyped.length() / 2))
                .min(Comparator.comparingInt(name -> distance(mistyped, name)));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
