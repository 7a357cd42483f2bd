package io.loligo.contracts.action;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings an existing account to what a template wishes for: container, name, attributes and groups; whatever already
 * agrees is left alone. A move or rename keeps the object and its identity.
 *
 * @param template the template's name, for people to read
 * @param container the distinguished name (RFC 4514) of the container in which the account belongs
 * @param naming the names to try where the present one does not fit; a name that is among the candidates is kept
 * @param attributes the wished attributes
 * @param groups the groups the person belongs to by this template
 * @param managedGroups the groups this template decides about: membership of one listed here and not in {@code groups} is
 *     taken away, membership of any other group is left alone
 * @param keptNames names that stay what they are even where {@code naming} has no such candidate: a person who marries
 *     may keep the {@code sAMAccountName} of old
 * @param missingContainer what to do when the container does not exist; unless said, the move is refused
 */
public record ModifyByTemplate(
        String template,
        String container,
        Naming naming,
        List<AttributeWrite> attributes,
        List<GroupReference> groups,
        List<GroupReference> managedGroups,
        Set<AccountName> keptNames,
        Optional<MissingContainer> missingContainer)
        implements Action {
    public ModifyByTemplate {
        attributes = List.copyOf(attributes);
        groups = List.copyOf(groups);
        managedGroups = List.copyOf(managedGroups);
        keptNames = Collections.unmodifiableSet(
                keptNames.isEmpty() ? EnumSet.noneOf(AccountName.class) : EnumSet.copyOf(keptNames));
    }

    /** With every name following the candidates, into a container that exists. */
    public ModifyByTemplate(
            String template,
            String container,
            Naming naming,
            List<AttributeWrite> attributes,
            List<GroupReference> groups,
            List<GroupReference> managedGroups) {
        this(template, container, naming, attributes, groups, managedGroups, Set.of(), Optional.empty());
    }

    @Override
    public ActionType type() {
        return ActionType.MODIFY_BY_TEMPLATE;
    }
}
