package io.loligo.connector.trial;

import io.loligo.connector.source.Pointer;
import java.util.List;
import java.util.SortedMap;

/**
 * One place that rows have in common.
 *
 * @param types how often each type stood there
 * @param filled in how many rows something stood there that says anything
 * @param distinct how many different values there were
 * @param samples a few values; of what may be personal, only the form
 */
public record Column(
        Pointer pointer,
        SortedMap<ValueType, Integer> types,
        int rows,
        int filled,
        int distinct,
        List<String> samples) {
    public Column {
        samples = List.copyOf(samples);
    }

    /** Rows in which nothing stands there, from 0 to 100. */
    public int absentPercent() {
        return rows == 0 ? 0 : Math.round(100f * (rows - filled) / rows);
    }

    /** Whether every row has a value and no two rows the same. */
    public boolean identifies() {
        return rows > 0
                && filled == rows
                && distinct == rows
                && !pointer.steps().contains(Pointer.EACH);
    }
}
