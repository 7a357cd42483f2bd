package io.loligo.connector.source;

import java.util.Optional;

/**
 * One field of a record: where its value stands in a row, and what it is.
 *
 * @param through the table whose row is meant by {@code from}; empty for the person's own row
 */
public record FieldRule(String name, Pointer from, Kind kind, Optional<Through> through) {
    public FieldRule(String name, Pointer from, Kind kind) {
        this(name, from, kind, Optional.empty());
    }

    /**
     * The way into a table.
     *
     * @param via where the person's row names one or more rows of the table, by their keys
     */
    public record Through(String table, Pointer via) {}

    /** What a value is; {@code null}, a missing value and blank text are all absent. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /** {@code yyyy-MM-dd}, or a date and time of which only the date counts. */
        DAY,
        /** The texts that the pointer's {@code *} reaches, sorted, each once; none is absent. */
        NAMES
    }

    static FieldRule text(String name, String from) {
        return new FieldRule(name, Pointer.of(from), Kind.TEXT);
    }

    static FieldRule day(String name, String from) {
        return new FieldRule(name, Pointer.of(from), Kind.DAY);
    }
}
