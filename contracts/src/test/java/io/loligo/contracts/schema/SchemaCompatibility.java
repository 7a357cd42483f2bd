package io.loligo.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a schema still is the same version of an event: readers built on either one read what writers built on the other
 * write. That leaves one thing to add, an optional field; and one thing to change, the descriptions.
 */
final class SchemaCompatibility {
    private final JsonNode published;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private SchemaCompatibility(JsonNode published, JsonNode current) {
        this.published = published;
        this.current = current;
    }

    /** What breaks a reader, each with its place; empty when nothing does. */
    static List<String> breaks(JsonNode published, JsonNode current) {
        var comparison = new SchemaCompatibility(published, current);
        comparison.compare(published, current, "");
        return List.copyOf(comparison.breaks);
    }

    private void compare(JsonNode before, JsonNode after, String place) {
        if (!compared.add(
                before.path("$ref").asText(place) + " " + after.path("$ref").asText(place))) {
            return;
        }
        Shape was = Shape.of(before, published);
        Shape is = Shape.of(after, current);
        same("type", was.keyword("type"), is.keyword("type"), place);
        same("format", was.keyword("format"), is.keyword("format"), place);
        same("const", was.keyword("const"), is.keyword("const"), place);
        compareChoices("enum value", was.enumeration(), is.enumeration(), place);
        compareFields(was, is, place);
        compareInner(was.keyword("items"), is.keyword("items"), place + "/[]");
        compareInner(was.keyword("additionalProperties"), is.keyword("additionalProperties"), place + "/*");
        compareVariants(was, is, place);
    }

    private void compareFields(Shape was, Shape is, String place) {
        was.fields().forEach((name, field) -> {
            String there = place + "/" + name;
            JsonNode now = is.fields().get(name);
            if (now == null) {
                breaks.add(there + ": removed or renamed");
                return;
            }
            if (was.required().contains(name) && !is.required().contains(name)) {
                breaks.add(there + ": no longer required, so readers that rely on it refuse messages without it");
            }
            if (!was.required().contains(name) && is.required().contains(name)) {
                breaks.add(there + ": became required, so messages written before cannot be read");
            }
            compare(field, now, there);
        });
        for (String added : is.fields().keySet()) {
            if (!was.fields().containsKey(added) && is.required().contains(added)) {
                breaks.add(place + "/" + added + ": new and required, so messages written before cannot be read");
            }
        }
    }

    private void compareInner(JsonNode before, JsonNode after, String place) {
        if (before.isObject() && after.isObject()) {
            compare(before, after, place);
        } else {
            same("content", before, after, place);
        }
    }

    private void compareVariants(Shape was, Shape is, String place) {
        Map<String, JsonNode> before = variants(was, published);
        Map<String, JsonNode> after = variants(is, current);
        compareChoices("variant", before.keySet(), after.keySet(), place);
        before.forEach((name, variant) -> {
            if (after.containsKey(name)) {
                compare(variant, after.get(name), place + "<" + name + ">");
            }
        });
    }

    private void compareChoices(String kind, Set<String> before, Set<String> after, String place) {
        var removed = new TreeSet<>(before);
        removed.removeAll(after);
        removed.forEach(one -> breaks.add(place + ": " + kind + " " + one + " removed"));
        var added = new TreeSet<>(after);
        added.removeAll(before);
        added.forEach(
                one -> breaks.add(place + ": " + kind + " " + one + " added, which readers built before would refuse"));
    }

    private void same(String what, JsonNode before, JsonNode after, String place) {
        if (!before.equals(after)) {
            breaks.add(place + ": " + what + " " + shown(before) + " became " + shown(after));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "(none)" : node.toString();
    }

    private static Map<String, JsonNode> variants(Shape shape, JsonNode root) {
        var variants = new TreeMap<String, JsonNode>();
        for (JsonNode variant : shape.keyword("anyOf")) {
            variants.put(Shape.of(variant, root).variantName(), variant);
        }
        return variants;
    }
}
