package io.loligo.executor.directory;

import java.util.List;

/**
 * One change to one attribute. Replacing by nothing takes the attribute away.
 *
 * @param values in string form; binary ones in base64
 */
public record Modification(Kind kind, String attribute, List<String> values) {
    public Modification {
        values = List.copyOf(values);
    }

    public static Modification replace(String attribute, List<String> values) {
        return new Modification(Kind.REPLACE, attribute, values);
    }

    public static Modification replace(String attribute, String value) {
        return replace(attribute, List.of(value));
    }

    public static Modification add(String attribute, String value) {
        return new Modification(Kind.ADD, attribute, List.of(value));
    }

    public static Modification remove(String attribute, String value) {
        return new Modification(Kind.REMOVE, attribute, List.of(value));
    }

    /** As in RFC 4511. */
    public enum Kind {
        REPLACE,
        ADD,
        REMOVE
    }
}
