package io.loligo.executor.action;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WhenUsed;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds the account disabled, then sets password and flags in one request. Whoever comes after a crash in between finds an
 * account that shows that it is {@link HalfMade}, and finishes it.
 */
final class CreateAccountHandler implements ActionHandler<CreateAccount> {

    @Override
    public Lookups needs(CreateAccount action, Target target) {
        Lookups lookups = Lookups.account(
                        Attributes.DISPLAY_NAME, Attributes.GIVEN_NAME, Attributes.SURNAME, Attributes.MANAGER)
                .andOthers(WishedValues.othersBehind(action.attributes()))
                .andPasswordPolicy()
                .andDeleted(action.restored());
        return Dn.parse(action.container())
                .map(container -> lookups.andNames(action.naming(), container))
                .orElse(lookups);
    }

    @Override
    public Plan plan(CreateAccount action, Situation before) throws RefusedException {
        return before.account().isPresent() ? existing(action, before.present(), before) : fresh(action, before);
    }

    private static Plan existing(CreateAccount action, Entry account, Situation before) {
        AccountFlags flags = account.flags();
        if (HalfMade.is(account)) {
            return Plan.of(finish(action, account, before));
        }
        return flags.isDisabled() && action.state() == AccountState.ENABLED
                ? Plan.of(new DirectoryChange.ChangeFlags(flags, flags.enabled()))
                : Plan.nothing();
    }

    private static Plan fresh(CreateAccount action, Situation before) throws RefusedException {
        if (action.restored().isPresent()) {
            return Restoring.plan(action, before);
        }
        Place place = Place.of(action.container(), action.missingContainer(), before);
        Dn container = place.container();
        List<DirectoryChange> changes = new ArrayList<>(place.additions());
        Names names = Names.choose(action.naming(), Set.of(), container, before);
        Entry blank = blank(before.target(), container, names);
        AttributePlan attributes = AttributePlan.of(action.attributes(), blank, before);
        new Values(before.snapshot().schema())
                .check(
                        before.target().anchorAttribute(),
                        List.of(before.target().anchorValue()));
        for (Modification modification : attributes.modifications()) {
            refuseIfNamed(modification.attribute(), before.target());
        }
        if (attributes.commonName().isPresent()) {
            refuseIfNamed(Attributes.COMMON_NAME, before.target());
        }
        Entry wished = attributes.after();
        changes.add(new AddAccount(container, names.commonName(), added(wished)));
        changes.add(finish(action, wished, before));
        return Plan.of(changes, attributes.unresolved());
    }

    private static DirectoryChange finish(CreateAccount action, Entry account, Situation before) {
        AccountFlags withPassword = account.flags().passwordRequired();
        AccountFlags wished = switch (action.state()) {
            case ENABLED -> withPassword.enabled();
            case DISABLED -> withPassword.disabled();
        };
        return HalfMade.finish(
                account, wished, action.password(), before.snapshot().passwordPolicy());
    }

    private static Entry blank(Target target, Dn container, Names names) {
        SortedMap<String, List<String>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        attributes.put(Attributes.COMMON_NAME, List.of(names.commonName()));
        attributes.put(Attributes.SAM_ACCOUNT_NAME, List.of(names.accountName()));
        attributes.put(Attributes.USER_PRINCIPAL_NAME, List.of(names.userPrincipalName()));
        attributes.put(Attributes.USER_ACCOUNT_CONTROL, List.of(AccountFlags.WITHOUT_PASSWORD.text()));
        attributes.put(target.anchorAttribute(), List.of(target.anchorValue()));
        Dn dn = container.child("CN", names.commonName());
        attributes.put(Attributes.DISTINGUISHED_NAME, List.of(dn.toString()));
        return Entry.of(new ObjectIdentity("", dn), attributes);
    }

    private static SortedMap<String, List<String>> added(Entry wished) {
        SortedMap<String, List<String>> attributes = new TreeMap<>(wished.attributes());
        attributes.remove(Attributes.COMMON_NAME);
        attributes.remove(Attributes.DISTINGUISHED_NAME);
        return attributes;
    }

    private static void refuseIfNamed(String attribute, Target target) throws RefusedException {
        boolean named = List.of(
                        Attributes.COMMON_NAME,
                        Attributes.SAM_ACCOUNT_NAME,
                        Attributes.USER_PRINCIPAL_NAME,
                        target.anchorAttribute())
                .stream()
                .anyMatch(attribute::equalsIgnoreCase);
        if (named) {
            throw new RefusedException(
                    RefusalCode.INVALID_VALUE,
                    attribute + ": is given by the naming or the anchor and cannot be wished for otherwise",
                    "Take it out of the template's attributes.");
        }
    }

    @Override
    public Undo undo(CreateAccount action, Effect effect) {
        if (effect.before().isEmpty()) {
            Optional<WhenUsed> whenUsed =
                    action.restored().isPresent() ? Optional.empty() : Optional.of(WhenUsed.DISABLE);
            return new Undo.Steps(List.of(new DeleteAccount(0, Children.REFUSE, whenUsed)));
        }
        return effect.after().filter(account -> account.flags().isDisabled()).isPresent()
                ? new Undo.NotNeeded(
                        "nobody can log on with the account, and it was there before: whether to delete it is for a person to decide")
                : Undoing.byDisabling();
    }
}
