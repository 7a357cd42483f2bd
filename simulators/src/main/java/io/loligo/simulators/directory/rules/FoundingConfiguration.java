package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.DN;
import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the forest's configuration and schema, which clients read to learn limits and features. It is made anew at each start. */
public final class FoundingConfiguration {
    private static final byte[] RECYCLE_BIN = Guids.bytes(UUID.fromString("766ddcd8-acd0-445e-f3b9-a7f9b6744f2a"));

    private final Domain domain;
    private final Founding founding;

    public FoundingConfiguration(Domain domain) {
        this.domain = domain;
        founding = new Founding(domain);
    }

    public void found() {
        Node configuration = context(domain.names().configuration(), "configuration");
        Node schema = context(domain.names().schema(), "dMD");
        domain.schema().attributes().forEach(type -> attribute(schema, type));
        domain.schema().classes().forEach(type -> objectClass(schema, type));
        Node partitions = child(configuration, "Partitions", "crossRefContainer");
        Node features = child(
                child(
                        child(child(configuration, "Services", "container"), "Windows NT", "container"),
                        "Directory Service",
                        "container"),
                "Optional Features",
                "container");
        Node recycleBin = child(features, "Recycle Bin Feature", "msDS-OptionalFeature");
        Map<String, Values> described = new java.util.HashMap<>(recycleBin.attributes());
        domain.put(described, "msDS-OptionalFeatureGUID", RECYCLE_BIN);
        domain.note(recycleBin, described);
        if (domain.recycleBin() == RecycleBin.ON) {
            domain.tree().link(partitions, "msds-enabledfeature", recycleBin);
        }
        Node reference = founding.child(
                partitions,
                Name.of("CN", domain.names().netBios()),
                "crossRef",
                Map.of(
                        "nETBIOSName",
                        domain.names().netBios(),
                        "dnsRoot",
                        domain.names().dns()));
        domain.tree().link(reference, "ncname", domain.root());
    }

    private Node context(DN dn, String objectClass) {
        Map<String, Values> attributes = founding.attributes(objectClass);
        domain.put(attributes, "cn", Name.of(dn).value());
        return domain.tree().addContext(dn, UUID.randomUUID(), attributes);
    }

    private Node child(Node parent, String name, String objectClass) {
        return founding.child(parent, Name.of("CN", name), objectClass, Map.of());
    }

    private void attribute(Node schema, AttributeType type) {
        Map<String, Values> attributes = founding.attributes("attributeSchema");
        domain.put(attributes, "lDAPDisplayName", type.name());
        domain.put(attributes, "attributeID", type.oid());
        domain.put(attributes, "attributeSyntax", type.syntaxOid());
        domain.put(attributes, "oMSyntax", Integer.toString(type.omSyntax()));
        domain.put(attributes, "isSingleValued", flag(type.singleValued()));
        domain.put(attributes, "systemOnly", flag(type.systemOnly()));
        domain.put(attributes, "searchFlags", Integer.toString(type.searchFlags()));
        domain.put(attributes, "systemFlags", Integer.toString(type.systemFlags()));
        type.lower().ifPresent(lower -> domain.put(attributes, "rangeLower", Integer.toString(lower)));
        type.upper().ifPresent(upper -> domain.put(attributes, "rangeUpper", Integer.toString(upper)));
        type.link().ifPresent(link -> domain.put(attributes, "linkID", Integer.toString(link)));
        place(schema, type.name(), attributes);
    }

    private void objectClass(Node schema, ObjectClass type) {
        Map<String, Values> attributes = founding.attributes("classSchema");
        domain.put(attributes, "lDAPDisplayName", type.name());
        domain.put(attributes, "governsID", type.oid());
        domain.put(attributes, "subClassOf", type.above());
        domain.put(
                attributes, "objectClassCategory", Integer.toString(type.kind().number()));
        domain.put(attributes, "rDNAttID", type.rdn());
        list(attributes, "systemMustContain", type.must());
        list(attributes, "systemMayContain", type.may());
        list(attributes, "systemAuxiliaryClass", type.auxiliary());
        list(attributes, "systemPossSuperiors", type.containers());
        place(schema, type.name(), attributes);
    }

    private void list(Map<String, Values> attributes, String name, List<String> values) {
        if (!values.isEmpty()) {
            AttributeType type = domain.schema().required(name);
            attributes.put(
                    type.key(),
                    Values.of(
                            type,
                            values.stream()
                                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                                    .toList()));
        }
    }

    private void place(Node schema, String name, Map<String, Values> attributes) {
        domain.put(attributes, "cn", name);
        domain.put(attributes, "name", name);
        domain.tree().add(schema, Name.of("CN", name), UUID.randomUUID(), attributes);
    }

    private static String flag(boolean set) {
        return Boolean.toString(set).toUpperCase(Locale.ROOT);
    }
}
