package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import java.util.Optional;

/** Renames and moves objects; GUID, SID and links stay. */
public final class Renames {
    private final Domain domain;

    public Renames(Domain domain) {
        this.domain = domain;
    }

    /** @param newSuperior empty to leave the object where it is */
    public void rename(String dn, String newRdn, Optional<String> newSuperior, Caller caller) throws Refusal {
        Node node = domain.find(dn);
        Node parent = node.parent().orElseThrow(() -> Refusals.unwilling("00002035"));
        if (!caller.administrator()) {
            throw Refusals.notAllowed();
        }
        if (node.flag("iscriticalsystemobject") || node.flag("isdeleted")) {
            throw Refusals.unwilling("00002035");
        }
        Node target = newSuperior.isPresent() ? superior(newSuperior.get()) : parent;
        Name name = parsed(newRdn);
        if (target.isBelow(node) || target.flag("isdeleted")) {
            throw Refusals.unwilling("00002035");
        }
        ObjectPlaces.check(domain, ObjectPlaces.classOf(domain, node), name, target);
        Optional<Node> there = target.children().stream()
                .filter(child -> child.name().key().equals(name.key()))
                .findFirst();
        if (there.isPresent() && there.get() != node) {
            throw Refusals.nameInUse();
        }
        if (target != parent || !name.text().equals(node.name().text())) {
            domain.move(node, target, name);
        }
    }

    private Node superior(String dn) throws Refusal {
        try {
            return domain.find(dn);
        } catch (Refusal absent) {
            throw Refusals.noSuchParent();
        }
    }

    private static Name parsed(String newRdn) throws Refusal {
        try {
            RDN rdn = new RDN(newRdn);
            if (!rdn.isMultiValued()) {
                return Name.of(rdn);
            }
        } catch (LDAPException malformed) {
            // Answered below.
        }
        throw Refusals.badName(newRdn);
    }
}
