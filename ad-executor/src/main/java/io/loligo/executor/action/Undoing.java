package io.loligo.executor.action;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.ModifyByTemplate;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The steps that bring an account back to what it was. */
final class Undoing {
    /** What other steps bring back, or what nothing can. */
    private static final Set<String> NOT_BY_VALUE = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NOT_BY_VALUE.addAll(List.of(
                Attributes.DISTINGUISHED_NAME,
                Attributes.MEMBER_OF,
                Attributes.USER_ACCOUNT_CONTROL,
                Attributes.PASSWORD_LAST_SET));
    }

    private Undoing() {}

    /** Brings a deleted account back; groups are named too, for a directory that does not bring memberships back by itself. */
    static Undo byRestoring(Entry deleted) {
        Optional<Naming> naming = naming(deleted, deleted);
        if (naming.isEmpty()) {
            return new Undo.Impossible(
                    "the account had no userPrincipalName; restore " + deleted.dn() + " from the recycle bin by hand");
        }
        List<Action> steps = new ArrayList<>();
        steps.add(new CreateAccount(
                deleted.dn().parent().orElseThrow().toString(),
                MissingContainer.CREATE,
                naming.get(),
                List.of(),
                new PasswordRule(16, PasswordRule.NextLogon.KEEP, PasswordRule.Delivery.NONE),
                deleted.flags().isDisabled() ? AccountState.DISABLED : AccountState.ENABLED,
                Optional.of(deleted.identity().guid())));
        List<GroupReference> groups = references(deleted.all(Attributes.MEMBER_OF), List.of());
        if (!groups.isEmpty()) {
            steps.add(new AddToGroups(groups));
        }
        return new Undo.Steps(steps);
    }

    static Undo byDisabling() {
        return new Undo.Steps(List.of(new DisableAccount()));
    }

    static Undo of(Effect effect) {
        if (effect.before().isEmpty() || effect.after().isEmpty()) {
            return byDisabling();
        }
        Entry before = effect.before().get();
        Entry after = effect.after().get();
        EntryState old = effect.stateBefore();
        EntryState present = effect.stateAfter();
        List<Action> steps = new ArrayList<>();
        if (before.flags().isDisabled() != after.flags().isDisabled()) {
            steps.add(before.flags().isDisabled() ? new DisableAccount() : new EnableAccount(Expiry.KEEP));
        }
        List<AttributeWrite> writes = writes(old, present);
        if (!before.dn().parent().equals(after.dn().parent())) {
            Optional<Naming> naming = naming(before, after);
            if (naming.isEmpty()) {
                return new Undo.Impossible(
                        "the account had no userPrincipalName, so it cannot be moved back by a step");
            }
            steps.add(new ModifyByTemplate(
                    "before",
                    before.dn().parent().orElseThrow().toString(),
                    naming.get(),
                    writes.stream().filter(write -> !isName(write.attribute())).toList(),
                    List.of(),
                    List.of()));
        } else if (!writes.isEmpty()) {
            steps.add(new ModifyAttributes(writes));
        }
        groups(old, present).ifPresent(steps::add);
        return steps.isEmpty() ? new Undo.NotNeeded("nothing of it is left to take back") : new Undo.Steps(steps);
    }

    private static List<AttributeWrite> writes(EntryState before, EntryState after) {
        List<AttributeWrite> writes = new ArrayList<>();
        before.attributes().forEach((attribute, values) -> {
            boolean changed = !values.equals(after.attributes().get(attribute));
            if (changed && !NOT_BY_VALUE.contains(attribute) && !Beside.isFact(attribute)) {
                writes.add(
                        values.isEmpty()
                                ? AttributeWrite.clear(attribute)
                                : new AttributeWrite(
                                        attribute,
                                        AttributeWrite.Mode.SET,
                                        values.stream()
                                                .<WishedValue>map(WishedValue.Text::new)
                                                .toList()));
            }
        });
        return writes;
    }

    private static Optional<Action> groups(EntryState before, EntryState after) {
        List<String> then = before.attributes().getOrDefault(Attributes.MEMBER_OF, List.of());
        List<String> now = after.attributes().getOrDefault(Attributes.MEMBER_OF, List.of());
        List<GroupReference> lost = references(then, now);
        List<GroupReference> gained = references(now, then);
        if (lost.isEmpty() && gained.isEmpty()) {
            return Optional.empty();
        }
        if (lost.isEmpty()) {
            return Optional.of(new RemoveFromGroups(new GroupSelection.Listed(gained)));
        }
        return Optional.of(gained.isEmpty() ? new AddToGroups(lost) : new MoveAcrossGroups(gained, lost));
    }

    private static List<GroupReference> references(List<String> these, List<String> notThose) {
        List<Dn> others = notThose.stream().map(Dn::of).toList();
        return these.stream()
                .filter(dn -> !others.contains(Dn.of(dn)))
                .map(GroupReference::dn)
                .toList();
    }

    private static Optional<Naming> naming(Entry before, Entry after) {
        Optional<String> account = before.first(Attributes.SAM_ACCOUNT_NAME);
        Optional<String> principal =
                before.first(Attributes.USER_PRINCIPAL_NAME).or(() -> after.first(Attributes.USER_PRINCIPAL_NAME));
        return account.isEmpty() || principal.isEmpty()
                ? Optional.empty()
                : Optional.of(new Naming(
                        NameCandidates.of(before.dn().name(), 64),
                        NameCandidates.of(account.get(), 20),
                        principal(principal.get())));
    }

    private static NameCandidates principal(String name) {
        int at = name.indexOf('@');
        return new NameCandidates(List.of(name), at < 0 ? "" : name.substring(at), 1024);
    }

    private static boolean isName(String attribute) {
        return attribute.equalsIgnoreCase(Attributes.COMMON_NAME)
                || attribute.equalsIgnoreCase(Attributes.SAM_ACCOUNT_NAME)
                || attribute.equalsIgnoreCase(Attributes.USER_PRINCIPAL_NAME);
    }
}
