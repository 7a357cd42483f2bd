package io.loligo.simulators.directory.state;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.Guids;
import io.loligo.simulators.directory.rules.SuspendedLinks;
import io.loligo.simulators.directory.tree.Link;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Tree;
import io.loligo.simulators.directory.tree.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The directory at one instant, as entries of LDIF: first the counters, then each object after its container, with
 * everything that is stored of it. Of passwords only hashes are stored.
 */
record DirectorySnapshot(List<Entry> entries) {
    static final String COUNTERS = "CN=Counters";
    static final String HIGHEST_USN = "highestUsn";
    static final String HIGHEST_RID = "highestRid";
    static final String BASE = "base";
    static final String SUSPENDED = "suspendedLink";
    static final String GUID = "objectGUID";

    /** To be called while nobody writes; turning it to text can wait. */
    static DirectorySnapshot of(Domain domain, SuspendedLinks suspended) {
        List<Entry> entries = new ArrayList<>(domain.tree().count());
        entries.add(counters(domain, suspended));
        Tree.walk(domain.root(), node -> entries.add(entry(domain, node)));
        return new DirectorySnapshot(entries);
    }

    private static Entry counters(Domain domain, SuspendedLinks suspended) {
        Entry counters = new Entry(COUNTERS);
        counters.addAttribute(BASE, domain.names().baseText());
        counters.addAttribute(HIGHEST_USN, Long.toString(domain.highestUsn()));
        counters.addAttribute(HIGHEST_RID, Long.toString(domain.highestRid()));
        List<Link> links = suspended.all();
        if (!links.isEmpty()) {
            counters.addAttribute(new Attribute(
                    SUSPENDED,
                    links.stream()
                            .map(link -> link.forwardKey() + " " + link.source().guid() + " "
                                    + link.target().guid())
                            .toList()));
        }
        return counters;
    }

    private static Entry entry(Domain domain, Node node) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(GUID, Guids.bytes(node.guid())));
        for (Map.Entry<String, Values> stored : node.attributes().entrySet()) {
            attributes.add(new Attribute(
                    stored.getValue().type().name(), stored.getValue().all().toArray(new byte[0][])));
        }
        for (String key : node.linkKeys()) {
            attributes.add(new Attribute(
                    domain.schema().required(key).name(),
                    node.targets(key).stream().map(Node::dn).toList()));
        }
        return new Entry(node.dn(), attributes);
    }
}
