package io.loligo.connector.pass;

import org.jspecify.annotations.Nullable;

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

    /** What tells the row from others; null when it has no key. */
    @Nullable
    String key(R row);

    /** All rows of a page have come. */
    default void turnPage() {}
}
