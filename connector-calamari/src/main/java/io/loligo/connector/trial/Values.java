package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Walks over JSON by pointers in which {@code *} is every element of a list. */
final class Values {
    private Values() {}

    /** Every value in the row that has none below it, with its place. */
    static void leaves(JsonNode row, BiConsumer<Pointer, JsonNode> leaf) {
        walk(row, List.of(), leaf);
    }

    /** The values there that say something: no null, no blank text, nothing nested. */
    static List<JsonNode> at(JsonNode row, Pointer pointer) {
        Stream<JsonNode> here = Stream.of(row);
        for (String step : pointer.steps()) {
            here = here.flatMap(node -> below(node, step));
        }
        return here.filter(Values::says).toList();
    }

    /** The one text that identifies a row in that column. */
    static Optional<String> key(JsonNode row, Pointer pointer) {
        return at(row, pointer).stream().map(JsonNode::asText).findFirst();
    }

    static boolean says(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank();
    }

    private static Stream<JsonNode> below(JsonNode node, String step) {
        if (node.isArray()) {
            return step.equals(Pointer.EACH) ? node.valueStream() : Stream.empty();
        }
        return Stream.ofNullable(node.get(step));
    }

    private static void walk(JsonNode node, List<String> path, BiConsumer<Pointer, JsonNode> leaf) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> walk(field.getValue(), with(path, field.getKey()), leaf));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(element -> walk(element, with(path, Pointer.EACH), leaf));
        } else {
            leaf.accept(new Pointer(path), node);
        }
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
