package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.connector.source.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Finds lists of rows in an answer, for whoever looked in the wrong place. */
final class Lists {
    private static final int DEEPEST = 3;

    private Lists() {}

    /** The places of lists of objects outside of any list, with how many rows each has. */
    static List<String> in(JsonNode body) {
        List<String> found = new ArrayList<>();
        collect(body, List.of(), found);
        return found;
    }

    private static void collect(JsonNode node, List<String> path, List<String> found) {
        if (node.isArray()) {
            if (node.valueStream().anyMatch(JsonNode::isObject)) {
                String place = new Pointer(path).toString();
                found.add((place.isEmpty() ? "\"\"" : place) + " (" + node.size() + " rows)");
            }
        } else if (path.size() < DEEPEST) {
            node.properties().forEach(field -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(field.getKey());
                collect(field.getValue(), longer, found);
            });
        }
    }
}
