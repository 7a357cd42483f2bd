package io.loligo.connector.pass;

/**
 * Takes in the rows of a list, and counts them.
 *
 * @param <R> what a row is
 */
interface Sink<R> {
    void add(R row);

    /** Rows that had not come before. */
    int fresh();

    /** Rows that had. */
    int duplicates();

    int withoutKey();
}
