package io.loligo.executor.action;

import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.AddContainer;
import io.loligo.executor.directory.DirectoryChange.Alteration;
import io.loligo.executor.directory.DirectoryChange.ChangeFlags;
import io.loligo.executor.directory.DirectoryChange.Delete;
import io.loligo.executor.directory.DirectoryChange.Join;
import io.loligo.executor.directory.DirectoryChange.Leave;
import io.loligo.executor.directory.DirectoryChange.Modify;
import io.loligo.executor.directory.DirectoryChange.Relocate;
import io.loligo.executor.directory.DirectoryChange.Restore;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a directory would show after changes: for results, for planning a later step ahead, and for the handlers' law. */
public final class Projection {
    /** The identity of an account that is only planned. */
    public static final String NOT_YET = "00000000-0000-0000-0000-000000000000";

    private static final String IS_DELETED = "isDeleted";

    private Projection() {}

    /** The directory after the changes, as far as it was seen; where the account is ambiguous, it stays so. */
    public static Snapshot after(Snapshot before, List<DirectoryChange> changes) {
        return changes.isEmpty() || before.accounts().size() > 1
                ? before
                : after(before, changes, account(before.accounts().stream().findFirst(), before, changes));
    }

    /** The same where it is known what became of the account. */
    public static Snapshot after(Snapshot before, List<DirectoryChange> changes, Optional<Entry> account) {
        Set<Dn> containers = new HashSet<>();
        for (DirectoryChange change : changes) {
            if (change instanceof AddContainer(Dn container)) {
                containers.add(container);
            }
        }
        Snapshot after = before.withAccounts(account.map(List::of).orElseGet(List::of));
        if (containers.isEmpty()) {
            return after;
        }
        containers.addAll(before.containers());
        return after.withContainers(containers);
    }

    /** The account after the changes; empty when there is none and none is added. */
    public static Optional<Entry> account(Optional<Entry> before, Snapshot seen, List<DirectoryChange> changes) {
        Optional<Entry> account = before;
        for (DirectoryChange change : changes) {
            account = switch (change) {
                case AddAccount add -> Optional.of(added(add));
                case Restore restore -> restored(restore, seen);
                case Delete(var gone) ->
                    account.filter(entry -> !entry.identity().dn().equals(gone.dn()));
                case AddContainer container -> account;
                case Alteration alteration -> account.map(entry -> altered(entry, alteration));
                case SetPassword password -> account.map(entry -> withPassword(entry, password, seen));
            };
        }
        return account;
    }

    private static Entry added(AddAccount add) {
        var attributes = new TreeMap<>(add.attributes());
        attributes.put(Attributes.COMMON_NAME, List.of(add.commonName()));
        return Entry.of(new ObjectIdentity(NOT_YET, add.dn()), attributes);
    }

    /** Empty when the directory showed no such deleted entry. */
    private static Optional<Entry> restored(Restore restore, Snapshot seen) {
        return seen.removal()
                .deleted()
                .map(entry -> entry.at(restore.dn())
                        .with(IS_DELETED, List.of())
                        .with(Attributes.COMMON_NAME, List.of(restore.dn().name())));
    }

    private static Entry altered(Entry entry, Alteration alteration) {
        return switch (alteration) {
            case Modify(var modifications) -> modified(entry, modifications);
            case ChangeFlags(var from, var to) -> entry.with(Attributes.USER_ACCOUNT_CONTROL, List.of(to.text()));
            case Relocate relocate ->
                entry.at(relocate.dn()).with(Attributes.COMMON_NAME, List.of(relocate.commonName()));
            case Join(var group) -> entry.with(Attributes.MEMBER_OF, with(entry, group.dn()));
            case Leave(var group) -> entry.with(Attributes.MEMBER_OF, without(entry, group.dn()));
        };
    }

    private static Entry withPassword(Entry entry, SetPassword password, Snapshot seen) {
        return modified(
                entry.with(Attributes.PASSWORD_LAST_SET, List.of(Long.toString(AdTime.of(seen.at())))),
                password.along());
    }

    private static Entry modified(Entry entry, List<Modification> modifications) {
        Entry changed = entry;
        for (Modification modification : modifications) {
            List<String> present = changed.all(modification.attribute());
            List<String> values = new ArrayList<>(present);
            switch (modification.kind()) {
                case REPLACE -> values = modification.values();
                case ADD -> values.addAll(modification.values());
                case REMOVE -> values.removeAll(modification.values());
            }
            changed = changed.with(modification.attribute(), values);
        }
        return changed;
    }

    private static List<String> with(Entry entry, Dn group) {
        List<String> groups = without(entry, group);
        groups.add(group.toString());
        return groups;
    }

    private static List<String> without(Entry entry, Dn group) {
        List<String> groups = new ArrayList<>(entry.all(Attributes.MEMBER_OF));
        groups.removeIf(dn -> Dn.parse(dn).filter(group::equals).isPresent());
        return groups;
    }
}
