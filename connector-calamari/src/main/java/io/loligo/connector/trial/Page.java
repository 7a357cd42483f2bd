package io.loligo.connector.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * One answer of a list.
 *
 * @param announced how many pages or rows it says there are
 */
public record Page(List<JsonNode> rows, OptionalLong announced) {
    public Page {
        rows = List.copyOf(rows);
    }
}
