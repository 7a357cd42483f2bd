package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where objects of a class may live and how they are named. */
final class ObjectPlaces {
    private ObjectPlaces() {}

    static void check(Domain domain, ObjectClass type, Name name, Node parent) throws Refusal {
        if (!name.attribute().equalsIgnoreCase(type.rdn()) || !domain.schema().livesBelow(type, parent.classes())) {
            throw Refusals.misplaced(parent.dn());
        }
        AttributeChanges.check(
                domain.schema().required(type.rdn()), List.of(name.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** The class that an object was made of. */
    static ObjectClass classOf(Domain domain, Node node) {
        List<String> classes = node.values("objectclass").map(Values::texts).orElse(List.of());
        return domain.schema().objectClass(classes.getLast()).orElseThrow();
    }
}
