package io.loligo.simulators.directory.tree;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One object. Its identity is the GUID; its name and place may change. Only {@link Tree} changes it, and only under the
 * directory's write lock.
 */
public final class Node {
    private final UUID guid;
    private final String context;
    private Name name;
    private @Nullable Node parent;
    private Map<String, Values> attributes;
    final Map<String, Node> children = new TreeMap<>();
    final Map<String, Set<Node>> forward = new HashMap<>();
    final Map<String, Set<Node>> back = new HashMap<>();

    /** @param context the distinguished name, if this object is the root of a naming context, else empty */
    Node(UUID guid, String context, Name name, @Nullable Node parent, Map<String, Values> attributes) {
        this.guid = guid;
        this.context = context;
        this.name = name;
        this.parent = parent;
        this.attributes = attributes;
    }

    public UUID guid() {
        return guid;
    }

    public Name name() {
        return name;
    }

    public Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** The distinguished name as it is now. */
    public String dn() {
        if (parent == null) {
            return context;
        }
        StringBuilder text = new StringBuilder(96).append(name.text());
        Node at = parent;
        while (at.parent != null) {
            text.append(',').append(at.name.text());
            at = at.parent;
        }
        return text.append(',').append(at.context).toString();
    }

    public Map<String, Values> attributes() {
        return attributes;
    }

    /** The stored values of an attribute, named in lower case. */
    public Optional<Values> values(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** The first stored value as text, or the text given. */
    public String text(String key, String otherwise) {
        Values values = attributes.get(key);
        return values == null ? otherwise : values.text();
    }

    public long number(String key, long otherwise) {
        Values values = attributes.get(key);
        return values == null ? otherwise : Long.parseLong(values.text());
    }

    public boolean flag(String key) {
        Values values = attributes.get(key);
        return values != null && values.text().equals("TRUE");
    }

    public boolean isA(String objectClass) {
        Values classes = attributes.get("objectclass");
        return classes != null && classes.has(objectClass.toLowerCase(java.util.Locale.ROOT));
    }

    /** From {@code top} to its own class. */
    public List<String> classes() {
        Values classes = attributes.get("objectclass");
        return classes == null ? List.of() : classes.texts();
    }

    public Collection<Node> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    /** The objects that this one names in a forward link. */
    public Set<Node> targets(String forwardKey) {
        return Collections.unmodifiableSet(forward.getOrDefault(forwardKey, Set.of()));
    }

    /** The objects that name this one in a forward link. */
    public Set<Node> sources(String forwardKey) {
        return Collections.unmodifiableSet(back.getOrDefault(forwardKey, Set.of()));
    }

    /** The forward links that are set. */
    public Set<String> linkKeys() {
        return Collections.unmodifiableSet(forward.keySet());
    }

    /** The forward links by which others name this object. */
    public Set<String> sourceKeys() {
        return Collections.unmodifiableSet(back.keySet());
    }

    public boolean isBelow(Node other) {
        for (Node at = this; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    void place(@Nullable Node newParent, Name newName) {
        parent = newParent;
        name = newName;
    }

    void replace(Map<String, Values> newAttributes) {
        attributes = newAttributes;
    }
}
