package io.loligo.connector.source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a JSON document, as a JSON Pointer (RFC 6901) in which a step {@code *} means every element of an array; the
 * empty pointer is the document itself.
 */
public record Pointer(List<String> steps) {
    /** The step into every element of an array. */
    public static final String EACH = "*";

    public Pointer {
        steps = List.copyOf(steps);
    }

    public static Pointer of(String text) {
        if (text.isEmpty()) {
            return new Pointer(List.of());
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("pointer: empty or starting with '/', not '" + text + "'");
        }
        return new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
