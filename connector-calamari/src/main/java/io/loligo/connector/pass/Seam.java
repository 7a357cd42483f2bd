package io.loligo.connector.pass;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where two pages meet: the later one is asked for from the earlier one's last row on. If it does not begin with that row, somebody
 * came or went before it, and a row may have slipped through between the pages.
 *
 * @param <R> what a row is
 */
final class Seam<R> implements Consumer<R> {
    private final Sink<R> rows;
    private final boolean overlaps;
    private final @Nullable String expected;
    private @Nullable String last;
    private boolean first = true;
    private boolean holds;

    private Seam(Sink<R> rows, boolean overlaps, @Nullable String expected) {
        this.rows = rows;
        this.overlaps = overlaps;
        this.expected = expected;
        this.last = expected;
        this.holds = !overlaps;
    }

    /** A page that begins where the one before ended. */
    static <R> Seam<R> none(Sink<R> rows) {
        return new Seam<>(rows, false, null);
    }

    /** A page whose first row is to be the last one of this page; it is not handed on. */
    Seam<R> next() {
        return new Seam<>(rows, true, last);
    }

    @Override
    public void accept(R row) {
        last = rows.key(row);
        boolean isSeam = overlaps && first && Objects.equals(expected, last);
        first = false;
        holds |= isSeam;
        if (!isSeam) {
            rows.add(row);
        }
    }

    boolean holds() {
        return holds;
    }

    /** How many rows of the page were asked for twice. */
    int overlap() {
        return overlaps ? 1 : 0;
    }
}
