package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader sees of an object: stored values, links by the names that their targets have now, computed values. */
public final class ObjectView {
    private static final Set<String> SECRET =
            Set.of("unicodepwd", "dbcspwd", "ntpwdhistory", "lmpwdhistory", "supplementalcredentials", "userpassword");

    private final Domain domain;
    private final ComputedAttributes computed;

    public ObjectView(Domain domain) {
        this.domain = domain;
        computed = new ComputedAttributes(domain);
    }

    /** The values of one attribute; none if it is absent or secret. */
    public Collection<byte[]> values(Node node, AttributeType type) {
        if (SECRET.contains(type.key())) {
            return List.of();
        }
        Optional<Values> stored = node.values(type.key());
        if (stored.isPresent()) {
            return stored.get().all();
        }
        return switch (type.key()) {
            case "distinguishedname" -> List.of(bytes(node.dn()));
            case "objectguid" -> List.of(Guids.bytes(node.guid()));
            default ->
                switch (type.syntax()) {
                    case NAME -> names(linked(node, type));
                    default -> type.constructed() ? computed.values(node, type) : List.of();
                };
        };
    }

    /** The attributes that are returned without being asked for by name: all that are there but the computed ones. */
    public List<AttributeType> present(Node node) {
        List<AttributeType> present = new ArrayList<>();
        for (Values values : node.attributes().values()) {
            if (!SECRET.contains(values.type().key())) {
                present.add(values.type());
            }
        }
        present.add(domain.schema().required("distinguishedName"));
        present.add(domain.schema().required("objectGUID"));
        for (String key : node.linkKeys()) {
            present.add(domain.schema().required(key));
        }
        for (String key : node.sourceKeys()) {
            domain.schema().otherEnd(domain.schema().required(key)).ifPresent(present::add);
        }
        return present;
    }

    /** The objects that a link of either direction leads to. */
    public Collection<Node> linked(Node node, AttributeType type) {
        if (type.backLink()) {
            return domain.schema()
                    .otherEnd(type)
                    .map(forward -> node.sources(forward.key()))
                    .orElse(Set.of());
        }
        return node.targets(type.key());
    }

    /** Whether a chain of links of this kind leads from the object to the other. */
    boolean leadsTo(Node from, AttributeType type, Node to) {
        return leadsTo(from, type, to, new HashSet<>());
    }

    private boolean leadsTo(Node from, AttributeType type, Node to, Set<Node> seen) {
        for (Node next : linked(from, type)) {
            if (next == to || (seen.add(next) && leadsTo(next, type, to, seen))) {
                return true;
            }
        }
        return false;
    }

    private static List<byte[]> names(Collection<Node> nodes) {
        List<byte[]> names = new ArrayList<>(nodes.size());
        nodes.forEach(node -> names.add(bytes(node.dn())));
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
