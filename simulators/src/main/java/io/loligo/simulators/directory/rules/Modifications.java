package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.loligo.simulators.directory.rules.AttributeChanges.Repeats;
import io.loligo.simulators.directory.tree.Node;
import java.util.List;
import java.util.Optional;

/** Changes the attributes of objects: all of a request or nothing of it. */
public final class Modifications {
    private final Domain domain;
    private final AttributeWrites writes;
    private final AccountRules accounts;

    public Modifications(Domain domain) {
        this.domain = domain;
        writes = new AttributeWrites(domain);
        accounts = new AccountRules(domain);
    }

    /** @param permissive whether adding what is there and removing what is not counts as done */
    public void modify(String dn, List<Modification> modifications, Caller caller, Permissive permissive)
            throws Refusal {
        Node node = domain.find(dn);
        if (node.flag("isdeleted")) {
            throw Refusals.noSuchObject(domain.deletedObjects().dn());
        }
        if (!caller.administrator() && !changesOwnPassword(node, modifications, caller)) {
            throw Refusals.notAllowed();
        }
        for (Modification modification : modifications) {
            String attribute = modification.getAttributeName();
            if (attribute.equalsIgnoreCase(node.name().attribute()) || attribute.equalsIgnoreCase("name")) {
                throw Refusals.namingAttribute();
            }
            if (attribute.equalsIgnoreCase("objectClass")) {
                throw Refusals.notOfThisClass("00002017");
            }
        }
        Draft draft = new Draft(Optional.of(node));
        writes.apply(draft, modifications, caller, permissive == Permissive.YES ? Repeats.ACCEPTED : Repeats.REFUSED);
        accounts.check(draft);
        if (draft.changed()) {
            domain.replace(node, draft.attributes());
            draft.linkUp(domain, node);
        }
    }

    private static boolean changesOwnPassword(Node node, List<Modification> modifications, Caller caller) {
        return caller.account().filter(node::equals).isPresent()
                && modifications.size() == 2
                && modifications.stream()
                        .allMatch(each -> each.getAttributeName().equalsIgnoreCase("unicodePwd"))
                && modifications.getFirst().getModificationType().equals(ModificationType.DELETE);
    }

    /** The permissive-modify control. */
    public enum Permissive {
        YES,
        NO
    }
}
