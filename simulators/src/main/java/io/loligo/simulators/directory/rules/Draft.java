package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object as it would become: collects the changes of one request, all or none of which are carried out. */
final class Draft {
    private final Optional<Node> node;
    private final Map<String, Values> attributes;
    private final Map<String, Set<Node>> linked = new HashMap<>();
    private final Map<String, Set<Node>> unlinked = new HashMap<>();

    /** @param node empty for an object that is to be made */
    Draft(Optional<Node> node) {
        this.node = node;
        attributes = new HashMap<>(node.map(Node::attributes).orElse(Map.of()));
    }

    Optional<Node> node() {
        return node;
    }

    Map<String, Values> attributes() {
        return attributes;
    }

    Optional<Values> values(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    String text(String key) {
        Values values = attributes.get(key);
        return values == null ? "" : values.text();
    }

    long number(String key, long otherwise) {
        Values values = attributes.get(key);
        return values == null ? otherwise : Long.parseLong(values.text());
    }

    boolean isA(String objectClass) {
        Values classes = attributes.get("objectclass");
        return classes != null && classes.has(objectClass);
    }

    /** Whether the request changes this attribute. */
    boolean changes(String key) {
        Values before = node.map(Node::attributes).orElse(Map.of()).get(key);
        Values after = attributes.get(key);
        if (before == null || after == null) {
            return before != after;
        }
        return !before.same(after);
    }

    boolean links(AttributeType type, Node target) {
        String key = type.key();
        if (linked.getOrDefault(key, Set.of()).contains(target)) {
            return true;
        }
        return node.isPresent()
                && node.get().targets(key).contains(target)
                && !unlinked.getOrDefault(key, Set.of()).contains(target);
    }

    Set<Node> targets(AttributeType type) {
        Set<Node> targets =
                new LinkedHashSet<>(node.map(each -> each.targets(type.key())).orElse(Set.of()));
        targets.removeAll(unlinked.getOrDefault(type.key(), Set.of()));
        targets.addAll(linked.getOrDefault(type.key(), Set.of()));
        return targets;
    }

    boolean hasLinks(AttributeType type) {
        return !linked.getOrDefault(type.key(), Set.of()).isEmpty()
                || node.map(each -> each.targets(type.key()).size()
                                > unlinked.getOrDefault(type.key(), Set.of()).size())
                        .orElse(false);
    }

    void link(AttributeType type, Node target) {
        if (!take(unlinked, type, target)) {
            linked.computeIfAbsent(type.key(), key -> new LinkedHashSet<>()).add(target);
        }
    }

    void unlink(AttributeType type, Node target) {
        if (!take(linked, type, target)) {
            unlinked.computeIfAbsent(type.key(), key -> new LinkedHashSet<>()).add(target);
        }
    }

    /** Whether carrying it out would change anything. */
    boolean changed() {
        return !linked.isEmpty() || !unlinked.isEmpty() || node.isEmpty() || changedKeys(node.get());
    }

    /** Carries the links out; the attributes are already there. */
    void linkUp(Domain domain, Node written) {
        List<Runnable> changes = new ArrayList<>();
        unlinked.forEach((key, targets) ->
                targets.forEach(target -> changes.add(() -> domain.tree().unlink(written, key, target))));
        linked.forEach((key, targets) ->
                targets.forEach(target -> changes.add(() -> domain.tree().link(written, key, target))));
        changes.forEach(Runnable::run);
    }

    private boolean changedKeys(Node before) {
        return attributes.size() != before.attributes().size()
                || attributes.keySet().stream().anyMatch(this::changes);
    }

    private static boolean take(Map<String, Set<Node>> links, AttributeType type, Node target) {
        Set<Node> targets = links.get(type.key());
        boolean taken = targets != null && targets.remove(target);
        if (targets != null && targets.isEmpty()) {
            links.remove(type.key());
        }
        return taken;
    }
}
