package io.loligo.contracts.action;

import java.util.List;

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
 */
public record ModifyByTemplate(
        String template,
        String container,
        Naming naming,
        List<AttributeWrite> attributes,
        List<GroupReference> groups,
        List<GroupReference> managedGroups)
        implements Action {
    public ModifyByTemplate {
        attributes = List.copyOf(attributes);
        groups = List.copyOf(groups);
        managedGroups = List.copyOf(managedGroups);
    }

    @Override
    public ActionType type() {
        return ActionType.MODIFY_BY_TEMPLATE;
    }
}
