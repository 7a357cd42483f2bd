package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings deleted objects back: one modification deletes {@code isDeleted} and writes the wished distinguished name. */
public final class Restorations {
    private final Domain domain;
    private final SuspendedLinks suspended;

    public Restorations(Domain domain, SuspendedLinks suspended) {
        this.domain = domain;
        this.suspended = suspended;
    }

    /** Whether a request with the show-deleted control asks for this. */
    public static boolean wished(List<Modification> modifications) {
        return modifications.stream()
                .anyMatch(each -> each.getModificationType().equals(ModificationType.DELETE)
                        && each.getAttributeName().equalsIgnoreCase("isDeleted"));
    }

    public void restore(String dnText, List<Modification> modifications, Caller caller) throws Refusal {
        Node node = domain.find(dnText);
        if (!caller.administrator()) {
            throw Refusals.notAllowed();
        }
        Optional<String> wished = modifications.stream()
                .filter(each -> each.getAttributeName().equalsIgnoreCase("distinguishedName")
                        && !each.getModificationType().equals(ModificationType.DELETE)
                        && each.getValues().length == 1)
                .map(each -> each.getValues()[0])
                .findFirst();
        if (!node.flag("isdeleted") || wished.isEmpty() || modifications.size() != 2) {
            throw Refusals.unwilling("00002035");
        }
        DN dn = Domain.parsed(wished.get());
        Optional<Node> parent = Optional.ofNullable(dn.getParent()).flatMap(domain.tree()::find);
        if (parent.isEmpty() || parent.get().flag("isdeleted")) {
            throw Refusals.noSuchObject("");
        }
        if (domain.tree().find(dn).isPresent()) {
            throw Refusals.nameInUse();
        }
        Draft draft = new Draft(Optional.empty());
        draft.attributes().putAll(node.attributes());
        new AccountRules(domain).checkNames(draft);
        Map<String, Values> attributes = new HashMap<>(node.attributes());
        attributes.remove("isdeleted");
        attributes.remove("msds-lastknownrdn");
        domain.tree().replace(node, attributes);
        domain.move(node, parent.get(), Name.of(dn));
        suspended.restore(node, domain);
    }
}
