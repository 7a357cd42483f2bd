package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.loligo.simulators.directory.rules.AttributeChanges.Repeats;
import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes objects. */
public final class Additions {
    private final Domain domain;
    private final AttributeWrites writes;
    private final AccountRules accounts;
    private final NewObjects newObjects;

    public Additions(Domain domain) {
        this.domain = domain;
        writes = new AttributeWrites(domain);
        accounts = new AccountRules(domain);
        newObjects = new NewObjects(domain);
    }

    public Node add(String dnText, List<Attribute> attributes, Caller caller) throws Refusal {
        DN dn = Domain.parsed(dnText);
        DN above = dn.getParent();
        if (above == null || dn.getRDNs()[0].isMultiValued()) {
            throw Refusals.badName(dnText);
        }
        Node parent = parent(above);
        if (!caller.administrator()) {
            throw Refusals.notAllowed();
        }
        ObjectClass type = objectClass(attributes);
        Name name = Name.of(dn);
        ObjectPlaces.check(domain, type, name, parent);
        if (domain.tree().find(dn).isPresent()) {
            throw Refusals.nameInUse();
        }
        Draft draft = new Draft(Optional.empty());
        draft.attributes()
                .put(
                        "objectclass",
                        Values.of(
                                domain.schema().required("objectClass"),
                                domain.schema().chain(type).stream()
                                        .map(each -> each.name().getBytes(StandardCharsets.UTF_8))
                                        .toList()));
        writes.apply(draft, modifications(attributes, name), caller, Repeats.REFUSED);
        newObjects.complete(draft, type, name);
        accounts.check(draft);
        Node made = domain.add(parent, name, identified(draft, type));
        draft.linkUp(domain, made);
        return made;
    }

    private Node parent(DN above) throws Refusal {
        Optional<Node> parent = domain.tree().find(above);
        if (parent.isEmpty() || parent.get().flag("isdeleted")) {
            throw Refusals.noSuchObject(
                    domain.tree().nearest(above).map(Node::dn).orElse(""));
        }
        return parent.get();
    }

    /** The lowest of the classes named: those above it are added by the directory. */
    private ObjectClass objectClass(List<Attribute> attributes) throws Refusal {
        List<ObjectClass> named = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.getName().equalsIgnoreCase("objectClass")) {
                for (String value : attribute.getValues()) {
                    named.add(
                            domain.schema().objectClass(value).orElseThrow(() -> Refusals.notOfThisClass("00000057")));
                }
            }
        }
        for (ObjectClass candidate : named) {
            boolean lowest = candidate.kind() == ObjectClass.Kind.STRUCTURAL
                    && domain.schema()
                            .chain(candidate)
                            .containsAll(named.stream()
                                    .filter(each -> each.kind() != ObjectClass.Kind.AUXILIARY)
                                    .toList());
            if (lowest) {
                return candidate;
            }
        }
        throw Refusals.notOfThisClass("0000207C");
    }

    /** The relative name may be repeated as an attribute, but only as it is. */
    private List<Modification> modifications(List<Attribute> attributes, Name name) throws Refusal {
        List<Modification> modifications = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.getName().equalsIgnoreCase(name.attribute())) {
                boolean same = Arrays.stream(attribute.getValues())
                        .allMatch(
                                value -> Name.of(name.attribute(), value).key().equals(name.key()));
                if (!same) {
                    throw Refusals.namingAttribute();
                }
            } else if (!attribute.getName().equalsIgnoreCase("objectClass")) {
                modifications.add(
                        new Modification(ModificationType.ADD, attribute.getName(), attribute.getValueByteArrays()));
            }
        }
        return modifications;
    }

    /** Gives a security principal its identifier last, so that refused requests use none up. */
    private Map<String, Values> identified(Draft draft, ObjectClass type) {
        if (draft.values("samaccountname").isPresent()) {
            domain.put(draft.attributes(), "objectSid", domain.nextSid().bytes());
        }
        domain.put(
                draft.attributes(),
                "objectCategory",
                "CN=" + type.category() + "," + domain.names().schema().toMinimallyEncodedString());
        return draft.attributes();
    }
}
