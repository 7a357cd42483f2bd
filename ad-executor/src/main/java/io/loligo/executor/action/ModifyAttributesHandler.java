package io.loligo.executor.action;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The name comes last: whatever else the step writes is written before the object's place changes. */
final class ModifyAttributesHandler implements ActionHandler<ModifyAttributes> {

    @Override
    public Lookups needs(ModifyAttributes action, Target target) {
        return needs(Lookups.account(), action.writes());
    }

    static Lookups needs(Lookups lookups, List<AttributeWrite> writes) {
        Set<String> attributes = new HashSet<>(WishedValues.attributesBehind(writes));
        writes.forEach(write -> attributes.add(write.attribute()));
        return lookups.and(attributes).andOthers(WishedValues.othersBehind(writes));
    }

    @Override
    public Plan plan(ModifyAttributes action, Situation before) throws RefusedException {
        Entry account = before.present();
        AttributePlan attributes = AttributePlan.of(action.writes(), account, before);
        List<DirectoryChange> changes = new ArrayList<>();
        if (!attributes.modifications().isEmpty()) {
            changes.add(new DirectoryChange.Modify(attributes.modifications()));
        }
        attributes
                .commonName()
                .ifPresent(name -> changes.add(
                        new DirectoryChange.Relocate(account.dn().parent().orElseThrow(), name)));
        return Plan.of(changes, attributes.unresolved());
    }
}
