package io.loligo.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One place in a schema, with references followed and {@code allOf} merged. */
record Shape(Map<String, JsonNode> keywords) {

    static Shape of(JsonNode schema, JsonNode root) {
        var keywords = new TreeMap<String, JsonNode>();
        collect(schema, root, keywords);
        return new Shape(keywords);
    }

    private static void collect(JsonNode schema, JsonNode root, Map<String, JsonNode> into) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            JsonNode target = root.at(reference.textValue().substring(1));
            if (target.isMissingNode()) {
                throw new IllegalArgumentException("$ref: nothing is at " + reference.textValue());
            }
            collect(target, root, into);
        }
        schema.path("allOf").forEach(part -> collect(part, root, into));
        schema.properties().forEach(keyword -> into.put(keyword.getKey(), keyword.getValue()));
    }

    JsonNode keyword(String name) {
        return keywords.getOrDefault(name, MissingNode.getInstance());
    }

    Map<String, JsonNode> fields() {
        return keyword("properties").propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> required() {
        return texts("required");
    }

    Set<String> enumeration() {
        return texts("enum");
    }

    /** What tells this variant from its siblings: a constant field, else the type and the required fields. */
    String variantName() {
        return fields().entrySet().stream()
                .filter(field -> field.getValue().has("const"))
                .map(field ->
                        field.getKey() + "=" + field.getValue().get("const").asText())
                .findFirst()
                .orElseGet(() -> keyword("type") + " " + required());
    }

    private Set<String> texts(String name) {
        var texts = new TreeSet<String>();
        keyword(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
