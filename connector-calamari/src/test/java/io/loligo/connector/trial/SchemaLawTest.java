package io.loligo.connector.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.connector.source.DayForms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the schema of any rows. */
class SchemaLawTest {
    private static final JsonMapper JSON = new JsonMapper();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCountsAddUp(long seed) {
        List<JsonNode> rows = rows(new Random(seed));

        for (Column column : Schema.of(rows, DayForms.usual()).columns()) {
            assertThat(column.filled()).isBetween(0, rows.size());
            assertThat(column.rows()).isEqualTo(rows.size());
            int values =
                    column.types().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(column.distinct()).isLessThanOrEqualTo(values);
            assertThat(column.absentPercent()).isBetween(0, 100);
            assertThat(column.identifies())
                    .isEqualTo(Schema.counts(rows, column.pointer()).size() == rows.size()
                            && !column.pointer().toString().contains("*"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        List<JsonNode> rows = rows(new Random(seed));
        List<JsonNode> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(counts(shuffled)).isEqualTo(counts(rows));
    }

    /** Every word in these rows is one that nobody shares with nine others, so none of them may show. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aTextThatIsNotSharedByManyShowsItsFormOnly(long seed) {
        for (Column column : Schema.of(rows(new Random(seed)), DayForms.usual()).columns()) {
            for (String sample : column.samples()) {
                assertThat(sample).matches("[aA9-]*|true|false");
            }
        }
    }

    private static Map<String, List<Object>> counts(List<JsonNode> rows) {
        Map<String, List<Object>> counts = new HashMap<>();
        Schema.of(rows, DayForms.usual())
                .columns()
                .forEach(column -> counts.put(
                        column.pointer().toString(),
                        List.of(column.types(), column.filled(), column.distinct(), column.identifies())));
        return counts;
    }

    private static List<JsonNode> rows(Random random) {
        List<JsonNode> rows = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int row = 0; row < count; row++) {
            rows.add(object(random, 2));
        }
        return rows;
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.createObjectNode();
        int fields = random.nextInt(5);
        for (int field = 0; field < fields; field++) {
            object.set("f" + random.nextInt(6), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt(50));
            case 3 -> JSON.getNodeFactory().textNode("2026-11-" + (10 + random.nextInt(20)));
            case 4 -> JSON.getNodeFactory().textNode("");
            case 5 -> JSON.getNodeFactory().textNode("Word" + random.nextInt(30));
            case 6 -> object(random, depth - 1);
            default -> {
                var list = JSON.createArrayNode();
                int elements = random.nextInt(4);
                for (int element = 0; element < elements; element++) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }
}
