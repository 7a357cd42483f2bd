package io.loligo.connector.page;

import io.loligo.connector.hold.Hold;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Some of the people whom a hold is about.
 *
 * @param first the place of the first row among all, from 1
 */
public record HeldPage(Hold hold, int first, List<Map.Entry<String, Hold.Held>> rows) {
    static final int ROWS = 100;

    /** @param from how many come before; past the end, the last page is meant */
    static HeldPage of(Hold hold, int from) {
        int start = Math.max(0, Math.min(from, (hold.people() - 1) / ROWS * ROWS));
        return new HeldPage(hold, start + 1, hold.some(start, ROWS));
    }

    public int last() {
        return first + rows.size() - 1;
    }

    public boolean isWhole() {
        return rows.size() == hold.people();
    }

    public OptionalInt before() {
        return first > 1 ? OptionalInt.of(Math.max(0, first - 1 - ROWS)) : OptionalInt.empty();
    }

    public OptionalInt after() {
        return last() < hold.people() ? OptionalInt.of(last()) : OptionalInt.empty();
    }
}
