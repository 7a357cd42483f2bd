package io.loligo.mapper.population;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What HR's fields really hold, and no value of anybody. Counted are the states of people as they were read: after a start each person
 * counts once, and from then on once more with every change.
 *
 * @param states how many were read
 * @param fields by name; a field that nobody has a value in is not here
 */
public record ObservedFields(long states, SortedMap<String, Seen> fields) {
    public static final ObservedFields NONE = new ObservedFields(0, new TreeMap<>());

    public ObservedFields {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public Optional<Seen> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** This and what was seen elsewhere. */
    public ObservedFields and(ObservedFields other) {
        SortedMap<String, Seen> all = new TreeMap<>(fields);
        other.fields.forEach((name, seen) -> all.merge(name, seen, Seen::and));
        return new ObservedFields(states + other.states, all);
    }

    /** What a value is. */
    public enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("true or false"),
        DATE("a date"),
        LIST("a list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What one field holds.
     *
     * @param kinds how many states hold a value of each kind
     * @param longest the length in UTF-16 units of the longest text or item
     * @param keys in how many states it holds the very key of the person
     */
    public record Seen(Map<Kind, Long> kinds, int longest, long keys) {
        public Seen {
            kinds = Collections.unmodifiableMap(kinds.isEmpty() ? new EnumMap<>(Kind.class) : new EnumMap<>(kinds));
        }

        /** How many states hold a value. */
        public long filled() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Kind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        Seen and(Seen other) {
            Map<Kind, Long> all = new EnumMap<>(Kind.class);
            all.putAll(kinds);
            other.kinds.forEach((kind, count) -> all.merge(kind, count, Long::sum));
            return new Seen(all, Math.max(longest, other.longest), keys + other.keys);
        }
    }
}
