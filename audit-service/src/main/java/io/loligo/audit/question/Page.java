package io.loligo.audit.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the following page begins; empty on the last one
 */
public record Page<T>(List<T> rows, Optional<Cursor> next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** From one row more than the page shall have, which tells whether there is another page. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> rows = oneMore.subList(0, size);
        return new Page<>(rows, Optional.of(cursor.apply(rows.getLast())));
    }

    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }
}
