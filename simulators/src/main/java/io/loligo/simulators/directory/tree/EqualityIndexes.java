package io.loligo.simulators.directory.tree;

import io.loligo.simulators.directory.schema.AttributeType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds objects by the value of an indexed attribute. */
final class EqualityIndexes {
    private final Map<String, Map<String, Set<Node>>> byAttribute = new HashMap<>();

    EqualityIndexes(Collection<AttributeType> indexed) {
        indexed.forEach(type -> byAttribute.put(type.key(), new HashMap<>()));
    }

    boolean holds(AttributeType type) {
        return byAttribute.containsKey(type.key());
    }

    Set<Node> find(AttributeType type, String key) {
        return Collections.unmodifiableSet(
                byAttribute.getOrDefault(type.key(), Map.of()).getOrDefault(key, Set.of()));
    }

    void add(Node node) {
        node.attributes().forEach((attribute, values) -> {
            Map<String, Set<Node>> index = byAttribute.get(attribute);
            if (index != null) {
                values.keys()
                        .forEach(key -> index.computeIfAbsent(key, absent -> new LinkedHashSet<>(2))
                                .add(node));
            }
        });
    }

    void remove(Node node) {
        node.attributes().forEach((attribute, values) -> {
            Map<String, Set<Node>> index = byAttribute.get(attribute);
            if (index != null) {
                values.keys()
                        .forEach(key -> index.computeIfPresent(
                                key, (same, nodes) -> nodes.remove(node) && nodes.isEmpty() ? null : nodes));
            }
        });
    }
}
