package io.loligo.executor.action;

import io.loligo.contracts.action.EntryState;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.AddContainer;
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
import io.loligo.executor.directory.Removal.RecycleBin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a step does to an account and to what belongs to it, seen from both sides.
 *
 * @param before empty when there was no account
 * @param after what it is then; empty when it is deleted
 * @param changes what makes the difference in the directory
 * @param recycleBin whether what was deleted can be brought back
 * @param beside the difference in other systems
 */
public record Effect(
        Optional<Entry> before,
        Optional<Entry> after,
        List<DirectoryChange> changes,
        RecycleBin recycleBin,
        Beside beside) {
    /** What is told in its own way, or is the directory's own affair. */
    private static final Set<String> NOT_TOLD =
            Set.of(Attributes.MEMBER_OF, Attributes.REPLICATION_METADATA, Attributes.WHEN_CHANGED);

    public Effect {
        changes = List.copyOf(changes);
    }

    /** Where the account was, with the old values of whatever the changes touch. */
    public EntryState stateBefore() {
        return state(before, beside.factsBefore());
    }

    /** Where the account is now, with the new values of whatever the changes touch. */
    public EntryState stateAfter() {
        return state(after, beside.factsAfter());
    }

    private EntryState state(Optional<Entry> entry, SortedMap<String, List<String>> facts) {
        var state = new TreeMap<>(facts);
        entry.ifPresent(present -> state.putAll(values(present)));
        return new EntryState(state);
    }

    /** Only the groups that the changes are about: an account may be in hundreds of others. */
    private SortedMap<String, List<String>> values(Entry entry) {
        var state = new TreeMap<String, List<String>>();
        state.put(Attributes.DISTINGUISHED_NAME, List.of(entry.dn().toString()));
        for (String attribute : touched()) {
            state.put(spelling(attribute), entry.all(attribute));
        }
        List<Dn> groups = touchedGroups();
        if (!groups.isEmpty()) {
            state.put(
                    Attributes.MEMBER_OF,
                    entry.all(Attributes.MEMBER_OF).stream()
                            .flatMap(dn -> Dn.parse(dn).stream())
                            .filter(groups::contains)
                            .map(Dn::toString)
                            .toList());
        }
        return state;
    }

    private String spelling(String attribute) {
        return before.flatMap(entry -> entry.attributes().keySet().stream()
                        .filter(attribute::equalsIgnoreCase)
                        .findFirst())
                .orElse(attribute);
    }

    private Set<String> touched() {
        Set<String> touched = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (DirectoryChange change : changes) {
            switch (change) {
                case AddAccount add -> {
                    touched.addAll(add.attributes().keySet());
                    touched.add(Attributes.COMMON_NAME);
                }
                case Restore restore ->
                    after.ifPresent(
                            account -> touched.addAll(account.attributes().keySet()));
                case Delete delete ->
                    before.ifPresent(
                            account -> touched.addAll(account.attributes().keySet()));
                case Modify(var modifications) -> touched.addAll(attributes(modifications));
                case SetPassword(var wish, var delivery, var along) -> touched.addAll(attributes(along));
                case ChangeFlags flags -> touched.add(Attributes.USER_ACCOUNT_CONTROL);
                case Relocate relocate -> touched.add(Attributes.COMMON_NAME);
                case Join join -> {}
                case Leave leave -> {}
                case AddContainer container -> {}
            }
        }
        touched.removeAll(NOT_TOLD);
        return touched;
    }

    private List<Dn> touchedGroups() {
        Set<Dn> groups = new LinkedHashSet<>();
        for (DirectoryChange change : changes) {
            if (change instanceof Join(var group)) {
                groups.add(group.dn());
            } else if (change instanceof Leave(var group)) {
                groups.add(group.dn());
            } else if (change instanceof Delete) {
                before.ifPresent(account -> groups.addAll(memberships(account)));
            } else if (change instanceof Restore) {
                after.ifPresent(account -> groups.addAll(memberships(account)));
            }
        }
        return new ArrayList<>(groups);
    }

    private static List<Dn> memberships(Entry account) {
        return account.all(Attributes.MEMBER_OF).stream()
                .flatMap(dn -> Dn.parse(dn).stream())
                .toList();
    }

    private static List<String> attributes(List<Modification> modifications) {
        return modifications.stream().map(Modification::attribute).toList();
    }
}
