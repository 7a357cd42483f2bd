package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import io.loligo.simulators.directory.tree.Link;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Tree;
import io.loligo.simulators.directory.tree.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes objects: into the recycle bin, or to a tombstone that keeps little but its identity. */
public final class Deletions {
    private static final Set<String> KEPT_BY_TOMBSTONES = Set.of(
            "objectclass",
            "objectsid",
            "samaccountname",
            "name",
            "cn",
            "ou",
            "instancetype",
            "usncreated",
            "usnchanged",
            "whencreated",
            "whenchanged",
            "useraccountcontrol",
            "grouptype");
    private static final int LONGEST_NAME = 75;

    private final Domain domain;
    private final SuspendedLinks suspended;

    public Deletions(Domain domain, SuspendedLinks suspended) {
        this.domain = domain;
        this.suspended = suspended;
    }

    /** @param children what becomes of objects below it */
    public void delete(String dn, Caller caller, Children children) throws Refusal {
        Node node = domain.find(dn);
        if (!caller.administrator()) {
            throw Refusals.notAllowed();
        }
        List<Node> doomed = new ArrayList<>();
        Tree.walk(node, doomed::addFirst);
        if (doomed.size() > 1 && children == Children.KEEP) {
            throw Refusals.hasChildren();
        }
        for (Node each : doomed) {
            if (each.flag("iscriticalsystemobject")
                    || each.flag("isdeleted")
                    || each.parent().isEmpty()) {
                throw Refusals.unwilling("00002035");
            }
        }
        doomed.forEach(this::bury);
    }

    private void bury(Node node) {
        Node parent = node.parent().orElseThrow();
        Map<String, Values> attributes = new HashMap<>(node.attributes());
        List<Link> links = domain.tree().unlinkAll(node);
        if (domain.recycleBin() == RecycleBin.ON) {
            suspended.keep(node, links);
        } else {
            attributes.keySet().retainAll(KEPT_BY_TOMBSTONES);
        }
        String value = node.name().value();
        domain.put(attributes, "isDeleted", "TRUE");
        domain.put(attributes, "lastKnownParent", parent.dn());
        domain.put(attributes, "msDS-LastKnownRDN", value);
        domain.tree().replace(node, attributes);
        String buried = value.substring(0, Math.min(value.length(), LONGEST_NAME)) + "\nDEL:" + node.guid();
        domain.move(node, domain.deletedObjects(), Name.of(node.name().attribute(), buried));
    }

    /** The tree-delete control. */
    public enum Children {
        KEEP,
        DELETE
    }
}
