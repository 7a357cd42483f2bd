package io.loligo.connector.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** The count that a response gives beside its rows; one that is not positive says nothing. */
final class Totals {
    private final List<Pointer> pointers;
    private OptionalLong value = OptionalLong.empty();

    Totals(List<Pointer> pointers) {
        this.pointers = pointers;
    }

    OptionalLong value() {
        return value;
    }

    /** Looks at the value at the parser's place, and leaves the parser at its end. */
    void look(JsonParser json, List<String> path) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT && leadsOn(path)) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                path.add(json.currentName());
                json.nextToken();
                look(json, path);
                path.removeLast();
            }
        } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && wanted(path) && json.getLongValue() > 0) {
            value = OptionalLong.of(json.getLongValue());
        } else {
            json.skipChildren();
        }
    }

    private boolean leadsOn(List<String> path) {
        return pointers.stream()
                .anyMatch(pointer -> pointer.steps().size() > path.size()
                        && pointer.steps().subList(0, path.size()).equals(path));
    }

    private boolean wanted(List<String> path) {
        return pointers.stream().anyMatch(pointer -> pointer.steps().equals(path));
    }
}
