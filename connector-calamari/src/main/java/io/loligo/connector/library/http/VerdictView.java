package io.loligo.connector.library.http;

import io.loligo.connector.trial.Column;
import io.loligo.connector.trial.Cost;
import io.loligo.connector.trial.Finding;
import io.loligo.connector.trial.ValueType;
import io.loligo.connector.trial.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A verdict as JSON.
 *
 * @param sound whether a pass would go through
 * @param rows how many were read
 * @param keys what may serve as the primary key
 */
record VerdictView(
        boolean sound,
        int rows,
        List<Verdict.ListVerdict> lists,
        List<ColumnView> columns,
        List<String> keys,
        int requestsPerPass,
        Cost.Certainty certainty,
        String shortestInterval,
        List<Finding> findings) {

    static VerdictView of(Verdict verdict) {
        return new VerdictView(
                verdict.sound(),
                verdict.rows(),
                verdict.lists(),
                verdict.columns().stream().map(ColumnView::of).toList(),
                verdict.keys().stream()
                        .map(column -> column.pointer().toString())
                        .toList(),
                verdict.cost().requests(),
                verdict.cost().certainty(),
                verdict.cost().interval().toString(),
                verdict.findings());
    }

    /** One column. */
    record ColumnView(
            String pointer,
            Map<ValueType, Integer> types,
            int filled,
            int absentPercent,
            int distinct,
            boolean identifies,
            List<String> samples) {
        static ColumnView of(Column column) {
            return new ColumnView(
                    column.pointer().toString(),
                    column.types(),
                    column.filled(),
                    column.absentPercent(),
                    column.distinct(),
                    column.identifies(),
                    column.samples());
        }
    }
}
