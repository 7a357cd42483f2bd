package io.loligo.executor.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a directory says about attributes. An empty one knows nothing: then the directory decides when it is written to. */
public record Schema(SortedMap<String, AttributeType> types) {
    public Schema {
        SortedMap<String, AttributeType> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(types);
        types = Collections.unmodifiableSortedMap(copy);
    }

    public static Schema unknown() {
        return new Schema(Collections.emptySortedMap());
    }

    public static Schema of(Collection<AttributeType> types) {
        SortedMap<String, AttributeType> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        types.forEach(type -> byName.put(type.name(), type));
        return new Schema(byName);
    }

    public boolean isKnown() {
        return !types.isEmpty();
    }

    public Optional<AttributeType> type(String attribute) {
        return Optional.ofNullable(types.get(attribute));
    }

    /** The syntax of an attribute; text when nothing is known of it. */
    public Syntax syntax(String attribute) {
        return type(attribute).map(AttributeType::syntax).orElse(Syntax.TEXT);
    }

    /**
     * An attribute's definition.
     *
     * @param maximum of characters or bytes for texts and binaries, of the value for numbers; absent for no limit
     * @param index whether a search by it is quick
     */
    public record AttributeType(
            String name, Syntax syntax, Arity arity, Optional<Long> maximum, Writing writing, Index index) {}

    /** What form values have, as far as it matters for comparing and checking. */
    public enum Syntax {
        TEXT,
        NUMBER,
        BOOLEAN,
        NAME,
        BINARY,
        SID
    }

    /** How many values there may be. */
    public enum Arity {
        ONE,
        MANY
    }

    /** Who may write it. */
    public enum Writing {
        ALLOWED,
        SYSTEM_ONLY
    }

    /** Whether the directory keeps an index of it. */
    public enum Index {
        YES,
        NO
    }
}
