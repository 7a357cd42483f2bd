package io.loligo.mapper.document;

import io.loligo.documents.Problem;
import io.loligo.mapper.attribute.DirectoryAttribute;

/**
 * A place in a document that counts on a field of HR.
 *
 * @param document the file; the place in it as in a {@link Problem}
 * @param connection whose people are meant; empty for everybody
 */
public record FieldUse(String document, int line, int column, String path, String connection, Use use) {

    Problem warning(String message) {
        return new Problem(document, line, column, path, message);
    }

    /** How it counts on it. */
    public sealed interface Use {
        /** An expression names the field. */
        record Named(String field) implements Use {}

        /** The field's value goes into an attribute as it stands. */
        record Mapped(String field, DirectoryAttribute attribute) implements Use {}

        /** The field holds the key by which people are known. */
        record Key(String field) implements Use {}

        /** There are people of the connection. */
        record People() implements Use {}
    }
}
