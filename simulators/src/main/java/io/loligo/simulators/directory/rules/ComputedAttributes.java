package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Attributes whose values are worked out when somebody asks for them by name. */
final class ComputedAttributes {
    private static final int OWNER_GROUP_AND_ACCESS_LISTS = 0xF;

    private final Domain domain;
    private final Lockouts lockouts;

    ComputedAttributes(Domain domain) {
        this.domain = domain;
        lockouts = new Lockouts(domain);
    }

    List<byte[]> values(Node node, AttributeType type) {
        return switch (type.key()) {
            case "canonicalname" -> texts(canonicalName(node));
            case "primarygrouptoken" -> node.isA("group") ? texts(Long.toString(relative(node))) : List.of();
            case "tokengroups" -> tokenGroups(node);
            case "msds-user-account-control-computed" -> node.isA("user") ? texts(control(node)) : List.of();
            case "msds-userpasswordexpirytimecomputed" -> node.isA("user") ? texts(passwordExpiry(node)) : List.of();
            case "allowedattributes", "allowedattributeseffective" -> attributes(node);
            case "allowedchildclasses", "allowedchildclasseseffective" -> childClasses(node);
            case "sdrightseffective" -> texts(Integer.toString(OWNER_GROUP_AND_ACCESS_LISTS));
            default -> List.of();
        };
    }

    private String canonicalName(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        while (at.parent().isPresent()) {
            path.insert(0, "/" + at.name().value().replace("/", "\\/"));
            at = at.parent().get();
        }
        return domain.names().dns() + (path.isEmpty() ? "/" : path);
    }

    private List<byte[]> tokenGroups(Node node) {
        Set<Node> groups = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(node.sources("member"));
        if (node.values("primarygroupid").isPresent()) {
            ObjectNames.bySid(
                            domain,
                            domain.sid().with(node.number("primarygroupid", 0)).toString())
                    .ifPresent(open::add);
        }
        while (!open.isEmpty()) {
            Node group = open.pop();
            if (groups.add(group)) {
                open.addAll(group.sources("member"));
            }
        }
        List<byte[]> sids = new ArrayList<>();
        groups.forEach(group -> group.values("objectsid")
                .ifPresent(sid -> sids.add(sid.all().iterator().next())));
        return sids;
    }

    private String control(Node node) {
        long bits = lockouts.locked(node) ? AccountControl.LOCKED : 0;
        bits |= lockouts.passwordExpired(node) ? AccountControl.PASSWORD_EXPIRED : 0;
        return Long.toString(bits);
    }

    private String passwordExpiry(Node node) {
        long control = node.number("useraccountcontrol", 0);
        long setAt = node.number("pwdlastset", 0);
        long age = domain.passwordPolicy().greatestAgeTicks();
        if (AccountControl.has(control, AccountControl.NEVER_EXPIRES | AccountControl.SMART_CARD)
                || age == 0
                || age == Long.MAX_VALUE) {
            return Long.toString(Times.NEVER);
        }
        return Long.toString(setAt == 0 ? 0 : setAt + age);
    }

    private List<byte[]> attributes(Node node) {
        return domain.schema().permitted(node.classes()).stream()
                .flatMap(key -> domain.schema().attribute(key).stream())
                .map(type -> type.name().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private List<byte[]> childClasses(Node node) {
        return domain.schema().classes().stream()
                .filter(type -> type.kind() == ObjectClass.Kind.STRUCTURAL
                        && domain.schema().livesBelow(type, node.classes()))
                .map(type -> type.name().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static long relative(Node node) {
        Values sid = node.values("objectsid").orElseThrow();
        return SecurityId.of(sid.all().iterator().next()).relative();
    }

    private static List<byte[]> texts(String text) {
        return List.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
