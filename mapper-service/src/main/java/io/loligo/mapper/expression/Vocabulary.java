package io.loligo.mapper.expression;

import io.loligo.documents.Names;
import java.util.ArrayList;
import java.util.Collections;
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
        return Names.nearest(mistyped, names);
    }
}
