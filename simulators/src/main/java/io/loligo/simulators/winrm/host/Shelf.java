package io.loligo.simulators.winrm.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Objects by name, without regard to case. */
final class Shelf {
    private final Map<String, ObjectNode> objects = new TreeMap<>();

    Optional<ObjectNode> find(String name) {
        return Optional.ofNullable(objects.get(key(name)));
    }

    ObjectNode put(String name, ObjectNode object) {
        objects.put(key(name), object);
        return object;
    }

    Optional<ObjectNode> remove(String name) {
        return Optional.ofNullable(objects.remove(key(name)));
    }

    boolean any(String field, String value) {
        return objects.values().stream()
                .anyMatch(object -> object.path(field).asText().equalsIgnoreCase(value));
    }

    /** The same, but for one of that name. */
    boolean anyOther(String name, String field, String value) {
        return objects.entrySet().stream()
                .filter(object -> !object.getKey().equals(key(name)))
                .anyMatch(object -> object.getValue().path(field).asText().equalsIgnoreCase(value));
    }

    Optional<ObjectNode> removeFirst(String field, String value) {
        Optional<String> name = objects.entrySet().stream()
                .filter(object -> object.getValue().path(field).asText().equalsIgnoreCase(value))
                .map(Map.Entry::getKey)
                .findFirst();
        return name.map(objects::remove);
    }

    JsonNode state() {
        return ContractsJson.mapper().valueToTree(objects);
    }

    static ObjectNode object() {
        return ContractsJson.mapper().createObjectNode();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
