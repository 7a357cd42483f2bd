package io.loligo.executor.action;

import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names and attributes first, then the place, then groups: gained before lost. */
final class ModifyByTemplateHandler implements ActionHandler<ModifyByTemplate> {

    @Override
    public Lookups needs(ModifyByTemplate action, Target target) {
        List<GroupReference> groups = Stream.concat(action.groups().stream(), action.managedGroups().stream())
                .toList();
        Lookups lookups = ModifyAttributesHandler.needs(Lookups.account(), action.attributes())
                .andGroups(groups);
        return Dn.parse(action.container())
                .map(container -> lookups.andNames(action.naming(), container))
                .orElse(lookups);
    }

    @Override
    public Plan plan(ModifyByTemplate action, Situation before) throws RefusedException {
        Entry account = before.present();
        Place place = Place.of(action.container(), action.missingContainer().orElse(MissingContainer.REFUSE), before);
        Dn container = place.container();
        Names names = Names.choose(action.naming(), action.keptNames(), container, before);
        List<Modification> modifications = new ArrayList<>();
        Entry named = account.with(Attributes.COMMON_NAME, List.of(names.commonName()));
        named = rename(named, Attributes.SAM_ACCOUNT_NAME, names.accountName(), modifications);
        named = rename(named, Attributes.USER_PRINCIPAL_NAME, names.userPrincipalName(), modifications);
        AttributePlan attributes = AttributePlan.of(action.attributes(), named, before);
        if (attributes.commonName().isPresent()) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    "cn: is given by the template's naming and cannot be wished for otherwise",
                    "Take cn out of the attributes of the template '" + action.template() + "'.");
        }
        modifications.addAll(attributes.modifications());

        List<DirectoryChange> changes = new ArrayList<>();
        if (!modifications.isEmpty()) {
            changes.add(new DirectoryChange.Modify(modifications));
        }
        if (!container.child("CN", names.commonName()).equals(account.dn())) {
            changes.addAll(place.additions());
            changes.add(new DirectoryChange.Relocate(container, names.commonName()));
        }
        changes.addAll(groups(action, before));
        return Plan.of(changes, attributes.unresolved());
    }

    private static List<DirectoryChange> groups(ModifyByTemplate action, Situation before) throws RefusedException {
        GroupPlan groups = new GroupPlan(before);
        List<Entry> wished = groups.resolve(action.groups());
        List<Entry> unwished = new ArrayList<>(groups.resolve(action.managedGroups()));
        unwished.removeAll(wished);
        List<DirectoryChange> changes = new ArrayList<>(groups.joining(wished));
        changes.addAll(groups.leaving(unwished));
        return changes;
    }

    private static Entry rename(Entry account, String attribute, String name, List<Modification> modifications) {
        if (account.first(attribute).filter(name::equals).isPresent()) {
            return account;
        }
        modifications.add(Modification.replace(attribute, name));
        return account.with(attribute, List.of(name));
    }
}
