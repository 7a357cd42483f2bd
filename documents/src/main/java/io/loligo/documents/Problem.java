package io.loligo.documents;

/**
 * Something in a document that is not accepted.
 *
 * @param document the file
 * @param line from 1
 * @param column from 1
 * @param field the path of the field, such as {@code steps[2].groups}; empty for the document as a whole
 * @param message what is wrong, and what would be accepted
 */
public record Problem(String document, int line, int column, String field, String message) {
    @Override
    public String toString() {
        return document + ":" + line + ":" + column + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
