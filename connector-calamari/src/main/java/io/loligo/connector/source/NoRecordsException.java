package io.loligo.connector.source;

/** JSON came, but no list of rows where the endpoint's pointer says. */
public final class NoRecordsException extends Exception {
    NoRecordsException(Pointer records) {
        super("no list at " + (records.steps().isEmpty() ? "the top of the document" : records.toString()));
    }
}
