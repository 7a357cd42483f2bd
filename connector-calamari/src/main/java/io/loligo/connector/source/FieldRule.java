package io.loligo.connector.source;

/** One field of a record: where its value stands in a row, and what it is. */
public record FieldRule(String name, Pointer from, Kind kind) {

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
