package io.loligo.executor.directory;

import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.Naming;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an action must know before it can plan. The account itself is always looked up by its anchor.
 *
 * @param attributes of the account, beyond {@link Attributes#OF_EVERY_ACCOUNT}
 * @param others anchor values of other people's accounts
 * @param names which candidate names are in use
 * @param groups groups by reference
 * @param memberships whether the groups that the account is in are to be known by more than their names
 * @param password whether the password policy is to be known
 * @param children whether the entries below the account and the state of the recycle bin are to be known
 * @param deleted the {@code objectGUID} of a deleted entry
 */
public record Lookups(
        Set<String> attributes,
        Set<String> others,
        Optional<NameQuestion> names,
        List<GroupReference> groups,
        Memberships memberships,
        Password password,
        Children children,
        Optional<String> deleted) {
    public Lookups {
        attributes = Set.copyOf(attributes);
        others = Set.copyOf(others);
        groups = List.copyOf(groups);
    }

    /** Which names are free for an account in a container; whether the container is there is asked too. */
    public record NameQuestion(Naming naming, Dn container) {}

    /** How much is asked about the account's present groups. */
    public enum Memberships {
        NAMES,
        GROUPS
    }

    /** Whether a password is going to be made. */
    public enum Password {
        UNTOUCHED,
        NEW
    }

    /** Whether the account may be deleted. */
    public enum Children {
        UNASKED,
        ALL
    }

    public static Lookups account(String... attributes) {
        return new Lookups(
                Set.of(attributes),
                Set.of(),
                Optional.empty(),
                List.of(),
                Memberships.NAMES,
                Password.UNTOUCHED,
                Children.UNASKED,
                Optional.empty());
    }

    public Lookups and(Set<String> moreAttributes) {
        Set<String> all = new HashSet<>(attributes);
        all.addAll(moreAttributes);
        return new Lookups(all, others, names, groups, memberships, password, children, deleted);
    }

    public Lookups andOthers(Set<String> anchorValues) {
        return new Lookups(attributes, anchorValues, names, groups, memberships, password, children, deleted);
    }

    /** Whether nothing but the account, other people's accounts and groups is asked for. */
    public boolean isPlain() {
        return names.isEmpty()
                && memberships == Memberships.NAMES
                && password == Password.UNTOUCHED
                && children == Children.UNASKED
                && deleted.isEmpty();
    }

    /** This and a plain question in one. */
    public Lookups and(Lookups plain) {
        if (!plain.isPlain()) {
            throw new IllegalArgumentException("a plain question, not " + plain);
        }
        Set<String> anchors = new HashSet<>(others);
        anchors.addAll(plain.others);
        List<GroupReference> references =
                Stream.concat(groups.stream(), plain.groups.stream()).distinct().toList();
        return new Lookups(attributes, anchors, names, references, memberships, password, children, deleted)
                .and(plain.attributes);
    }

    /** Whether the answer to this answers a plain question too. */
    public boolean covers(Lookups plain) {
        return plain.isPlain()
                && attributes.containsAll(plain.attributes)
                && others.containsAll(plain.others)
                && groups.containsAll(plain.groups);
    }

    public Lookups andNames(Naming naming, Dn container) {
        return new Lookups(
                attributes,
                others,
                Optional.of(new NameQuestion(naming, container)),
                groups,
                memberships,
                password,
                children,
                deleted);
    }

    public Lookups andGroups(List<GroupReference> references) {
        return new Lookups(attributes, others, names, references, memberships, password, children, deleted)
                .and(Set.of(Attributes.MEMBER_OF, Attributes.PRIMARY_GROUP));
    }

    public Lookups andAllMemberships() {
        return new Lookups(attributes, others, names, groups, Memberships.GROUPS, password, children, deleted);
    }

    public Lookups andPasswordPolicy() {
        return new Lookups(attributes, others, names, groups, memberships, Password.NEW, children, deleted);
    }

    public Lookups andChildren() {
        return new Lookups(attributes, others, names, groups, memberships, password, Children.ALL, deleted);
    }

    public Lookups andDeleted(Optional<String> guid) {
        return new Lookups(attributes, others, names, groups, memberships, password, children, guid);
    }
}
