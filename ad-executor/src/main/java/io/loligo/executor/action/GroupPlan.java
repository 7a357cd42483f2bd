package io.loligo.executor.action;

import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Protection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Memberships of one account: which group a reference means, and what is left to do. */
final class GroupPlan {
    private final Situation situation;
    private final Entry account;

    GroupPlan(Situation situation) throws RefusedException {
        this.situation = situation;
        this.account = situation.present();
    }

    /** The groups that references mean, each once. */
    List<Entry> resolve(List<GroupReference> references) throws RefusedException {
        Map<String, Entry> byGuid = new LinkedHashMap<>();
        for (GroupReference reference : references) {
            Entry group = resolve(reference);
            byGuid.putIfAbsent(group.identity().guid(), group);
        }
        return List.copyOf(byGuid.values());
    }

    /** All groups that the account is a direct member of, its primary group aside. */
    List<Entry> memberships() {
        return situation.snapshot().groups().stream()
                .filter(this::isDirectMember)
                .toList();
    }

    List<DirectoryChange> joining(Collection<Entry> groups) throws RefusedException {
        List<DirectoryChange> changes = new ArrayList<>();
        for (Entry group : groups) {
            if (!isDirectMember(group) && !isPrimary(group)) {
                situation.refuseIfProtected(group);
                changes.add(new DirectoryChange.Join(group.identity()));
            }
        }
        return changes;
    }

    List<DirectoryChange> leaving(Collection<Entry> groups) throws RefusedException {
        List<DirectoryChange> changes = new ArrayList<>();
        for (Entry group : groups) {
            if (isPrimary(group)) {
                throw new RefusedException(
                        RefusalCode.PRECONDITION,
                        group.dn() + " is the account's primary group, which cannot be left",
                        "Make another group the account's primary group first, or take this one out of the policy.");
            }
            if (isDirectMember(group)) {
                situation.refuseIfProtected(group);
                changes.add(new DirectoryChange.Leave(group.identity()));
            }
        }
        return changes;
    }

    private Entry resolve(GroupReference reference) throws RefusedException {
        List<Entry> groups = situation.snapshot().groups();
        List<Entry> meant = switch (reference.by()) {
            case DISTINGUISHED_NAME -> {
                Dn dn = Dn.parse(reference.value())
                        .orElseThrow(() -> new RefusedException(
                                RefusalCode.INVALID_VALUE,
                                "group: '" + reference.value() + "' is no distinguished name",
                                "Write it as in RFC 4514, or name the group by its sAMAccountName."));
                yield groups.stream().filter(group -> group.dn().equals(dn)).toList();
            }
            case NAME -> {
                List<Entry> byAccountName = named(groups, Attributes.SAM_ACCOUNT_NAME, reference.value());
                yield byAccountName.isEmpty()
                        ? named(groups, Attributes.COMMON_NAME, reference.value())
                        : byAccountName;
            }
        };
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw new RefusedException(
                RefusalCode.GROUP_NOT_FOUND,
                meant.isEmpty()
                        ? "there is no group '" + reference.value() + "'"
                        : meant.size() + " groups are named '" + reference.value() + "': "
                                + meant.stream()
                                        .map(group -> group.dn().toString())
                                        .sorted()
                                        .collect(Collectors.joining("; ")),
                meant.isEmpty()
                        ? "Create the group, correct its name in the policy, or let the service account read it."
                        : "Name the group in the policy by its distinguished name.");
    }

    private static List<Entry> named(List<Entry> groups, String attribute, String name) {
        return groups.stream()
                .filter(group ->
                        group.first(attribute).filter(name::equalsIgnoreCase).isPresent())
                .toList();
    }

    private boolean isDirectMember(Entry group) {
        return account.all(Attributes.MEMBER_OF).stream()
                .flatMap(dn -> Dn.parse(dn).stream())
                .anyMatch(group.dn()::equals);
    }

    private boolean isPrimary(Entry group) {
        long primary = account.number(Attributes.PRIMARY_GROUP);
        return Protection.relativeId(group).filter(rid -> rid == primary).isPresent();
    }
}
