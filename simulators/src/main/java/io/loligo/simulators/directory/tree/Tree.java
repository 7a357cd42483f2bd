package io.loligo.simulators.directory.tree;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import io.loligo.simulators.directory.schema.AttributeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * All objects, in naming contexts as Active Directory keeps them. Objects hold each other, not names, so a container is
 * renamed and a subtree moved in one step, and no link is ever stale. Not safe for use by several threads: the directory's
 * lock guards it.
 */
public final class Tree {
    private final Map<List<String>, Node> contexts = new LinkedHashMap<>();
    private final Map<UUID, Node> byGuid = new HashMap<>();
    private final EqualityIndexes indexes;

    public Tree(Collection<AttributeType> indexed) {
        indexes = new EqualityIndexes(indexed);
    }

    public Node addContext(DN dn, UUID guid, Map<String, Values> attributes) {
        Node root = new Node(guid, dn.toMinimallyEncodedString(), Name.of(dn), null, Map.copyOf(attributes));
        contexts.put(keys(dn), root);
        register(root);
        return root;
    }

    public Node add(Node parent, Name name, UUID guid, Map<String, Values> attributes) {
        Node node = new Node(guid, "", name, parent, Map.copyOf(attributes));
        parent.children.put(name.key(), node);
        register(node);
        return node;
    }

    public void replace(Node node, Map<String, Values> attributes) {
        indexes.remove(node);
        node.replace(Map.copyOf(attributes));
        indexes.add(node);
    }

    public void move(Node node, Node newParent, Name newName) {
        node.parent().orElseThrow().children.remove(node.name().key());
        node.place(newParent, newName);
        newParent.children.put(newName.key(), node);
    }

    /** Takes a leaf out for good. */
    public void remove(Node node) {
        node.parent().orElseThrow().children.remove(node.name().key());
        indexes.remove(node);
        byGuid.remove(node.guid());
        unlinkAll(node);
    }

    public boolean link(Node source, String forwardKey, Node target) {
        target.back.computeIfAbsent(forwardKey, key -> new LinkedHashSet<>()).add(source);
        return source.forward
                .computeIfAbsent(forwardKey, key -> new LinkedHashSet<>())
                .add(target);
    }

    public boolean unlink(Node source, String forwardKey, Node target) {
        drop(target.back, forwardKey, source);
        return drop(source.forward, forwardKey, target);
    }

    /** Takes every link from and to the object away and tells which there were. */
    public List<Link> unlinkAll(Node node) {
        List<Link> links = new ArrayList<>();
        node.forward.forEach((key, targets) -> targets.forEach(target -> links.add(new Link(node, key, target))));
        node.back.forEach((key, sources) -> sources.forEach(source -> links.add(new Link(source, key, node))));
        links.forEach(link -> unlink(link.source(), link.forwardKey(), link.target()));
        return links;
    }

    public Optional<Node> find(UUID guid) {
        return Optional.ofNullable(byGuid.get(guid));
    }

    public Optional<Node> find(DN dn) {
        List<String> keys = keys(dn);
        return deepest(keys).filter(found -> found.depth() == keys.size()).map(Found::node);
    }

    /** The object itself or the nearest one above it that exists. */
    public Optional<Node> nearest(DN dn) {
        return deepest(keys(dn)).map(Found::node);
    }

    public Collection<Node> contexts() {
        return Collections.unmodifiableCollection(contexts.values());
    }

    public int count() {
        return byGuid.size();
    }

    public boolean indexes(AttributeType type) {
        return indexes.holds(type);
    }

    /** The objects that have the value with this key; only for attributes that are indexed. */
    public Set<Node> having(AttributeType type, String key) {
        return indexes.find(type, key);
    }

    /** The object and all below it, each container before what it holds. */
    public static void walk(Node from, Consumer<Node> visitor) {
        visitor.accept(from);
        from.children.values().forEach(child -> walk(child, visitor));
    }

    private void register(Node node) {
        if (byGuid.putIfAbsent(node.guid(), node) != null) {
            throw new IllegalStateException("two objects with the GUID " + node.guid());
        }
        indexes.add(node);
    }

    private Optional<Found> deepest(List<String> keys) {
        for (int from = 0; from < keys.size(); from++) {
            Node at = contexts.get(keys.subList(from, keys.size()));
            if (at != null) {
                int depth = keys.size() - from;
                for (int down = from - 1; down >= 0; down--) {
                    Node child = at.children.get(keys.get(down));
                    if (child == null) {
                        break;
                    }
                    at = child;
                    depth++;
                }
                return Optional.of(new Found(at, depth));
            }
        }
        return Optional.empty();
    }

    private static List<String> keys(DN dn) {
        RDN[] rdns = dn.getRDNs();
        List<String> keys = new ArrayList<>(rdns.length);
        for (RDN rdn : rdns) {
            keys.add(Name.key(rdn));
        }
        return keys;
    }

    private static boolean drop(Map<String, Set<Node>> links, String key, Node node) {
        Set<Node> nodes = links.get(key);
        boolean dropped = nodes != null && nodes.remove(node);
        if (nodes != null && nodes.isEmpty()) {
            links.remove(key);
        }
        return dropped;
    }

    private record Found(Node node, int depth) {}
}
