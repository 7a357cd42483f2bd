package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.DayForms;
import io.loligo.connector.source.PersonalData;
import io.loligo.connector.source.Pointer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What rows look like.
 *
 * @param columns in the order in which they were first seen
 */
public record Schema(int rows, List<Column> columns) {
    private static final int SAMPLES = 3;

    /** A value may be shown as it is when so many people share it, and the column has few values for many people. */
    private static final int SHARED_BY = 5;

    private static final int PEOPLE_PER_VALUE = 10;

    public Schema {
        columns = List.copyOf(columns);
    }

    public static Schema of(Collection<JsonNode> rows, DayForms days) {
        Map<Pointer, Tally> tallies = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode row : rows) {
            int now = number++;
            Values.leaves(
                    row,
                    (pointer, value) -> tallies.computeIfAbsent(pointer, fresh -> new Tally())
                            .add(now, value, days));
        }
        return new Schema(
                rows.size(),
                tallies.entrySet().stream()
                        .map(entry -> entry.getValue().column(entry.getKey(), rows.size()))
                        .toList());
    }

    public Optional<Column> column(Pointer pointer) {
        return columns.stream()
                .filter(column -> column.pointer().equals(pointer))
                .findFirst();
    }

    /** What may serve as the primary key, the shortest place first: a number or text of the row itself rather than of a part. */
    public List<Column> keyCandidates() {
        return columns.stream()
                .filter(Column::identifies)
                .sorted(Comparator.comparingInt(
                        (Column column) -> column.pointer().steps().size()))
                .toList();
    }

    private static final class Tally {
        private final TreeMap<ValueType, Integer> types = new TreeMap<>();
        private final Map<String, Integer> values = new LinkedHashMap<>();
        private int filled;
        private int lastFilled = -1;

        void add(int row, JsonNode value, DayForms days) {
            types.merge(ValueType.of(value, days), 1, Integer::sum);
            if (Values.says(value)) {
                values.merge(value.asText(), 1, Integer::sum);
                filled += lastFilled == row ? 0 : 1;
                lastFilled = row;
            }
        }

        Column column(Pointer pointer, int rows) {
            return new Column(pointer, types, rows, filled, values.size(), samples(pointer));
        }

        private List<String> samples(Pointer pointer) {
            boolean isFlag = types.keySet().stream().allMatch(type -> type == ValueType.FLAG || type == ValueType.NULL);
            boolean hasFew = values.size() * PEOPLE_PER_VALUE <= filled;
            boolean mayShow = (isFlag || hasFew) && !PersonalData.at(pointer);
            Stream<String> shown = values.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> mayShow && (isFlag || entry.getValue() >= SHARED_BY)
                            ? entry.getKey()
                            : Shape.of(entry.getKey()));
            return shown.distinct().limit(SAMPLES).toList();
        }
    }

    /** How many rows have each value of a column. */
    static Map<String, Integer> counts(Collection<JsonNode> rows, Pointer column) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> Values.key(row, column).ifPresent(key -> counts.merge(key, 1, Integer::sum)));
        return counts;
    }
}
