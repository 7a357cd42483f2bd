package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.simulators.directory.rules.AttributeChanges.Repeats;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies changes of attributes that name other objects, such as {@code member} and {@code manager}, to a draft. */
final class LinkChanges {
    private final Domain domain;

    LinkChanges(Domain domain) {
        this.domain = domain;
    }

    void apply(Draft draft, AttributeType type, Modification modification, Repeats repeats) throws Refusal {
        List<String> given = List.of(modification.getValues());
        if (type.singleValued() && given.size() > 1) {
            throw AttributeRefusals.severalValues(type);
        }
        switch (modification.getModificationType().intValue()) {
            case ModificationType.ADD_INT_VALUE -> add(draft, type, given, repeats);
            case ModificationType.DELETE_INT_VALUE -> delete(draft, type, given, repeats);
            case ModificationType.REPLACE_INT_VALUE -> replace(draft, type, given);
            default -> throw Refusals.unwilling("00002035");
        }
    }

    private void add(Draft draft, AttributeType type, List<String> given, Repeats repeats) throws Refusal {
        for (String name : given) {
            Node target = target(type, name);
            if (isMember(type) && isPrimaryGroup(draft, target)) {
                throw Refusals.alreadyMember();
            }
            if (!draft.links(type, target)) {
                if (type.singleValued() && draft.hasLinks(type)) {
                    throw AttributeRefusals.attributeExists(type);
                }
                draft.link(type, target);
            } else if (repeats == Repeats.REFUSED) {
                throw isMember(type) ? Refusals.alreadyMember() : AttributeRefusals.valueExists(type);
            }
        }
    }

    private void delete(Draft draft, AttributeType type, List<String> given, Repeats repeats) throws Refusal {
        if (given.isEmpty()) {
            if (!draft.hasLinks(type) && repeats == Repeats.REFUSED) {
                throw AttributeRefusals.noSuchValue(type);
            }
            draft.targets(type).forEach(target -> draft.unlink(type, target));
        }
        for (String name : given) {
            Optional<Node> target = present(name);
            if (target.isPresent() && draft.links(type, target.get())) {
                draft.unlink(type, target.get());
            } else if (repeats == Repeats.REFUSED) {
                throw isMember(type) ? Refusals.notMember() : AttributeRefusals.noSuchValue(type);
            }
        }
    }

    private void replace(Draft draft, AttributeType type, List<String> given) throws Refusal {
        List<Node> wished = new ArrayList<>();
        for (String name : given) {
            wished.add(target(type, name));
        }
        for (Node target : draft.targets(type)) {
            if (!wished.contains(target)) {
                draft.unlink(type, target);
            }
        }
        for (Node target : wished) {
            if (!draft.links(type, target)) {
                draft.link(type, target);
            }
        }
    }

    private Node target(AttributeType type, String name) throws Refusal {
        Optional<Node> target = present(name);
        if (target.isPresent()) {
            return target.get();
        }
        throw isMember(type) ? Refusals.noSuchMember() : AttributeRefusals.noSuchReference(type);
    }

    private Optional<Node> present(String name) throws Refusal {
        try {
            return Optional.of(domain.find(name)).filter(target -> !target.flag("isdeleted"));
        } catch (Refusal absent) {
            if (absent.code().equals(ResultCode.INVALID_DN_SYNTAX)) {
                throw absent;
            }
            return Optional.empty();
        }
    }

    /** Nobody is listed as a member of the group that is primary to them. */
    private boolean isPrimaryGroup(Draft group, Node member) {
        long primary = member.number("primarygroupid", 0);
        return primary != 0
                && group.values("objectsid").isPresent()
                && SecurityId.of(
                                group.values("objectsid").get().all().iterator().next())
                        .equals(domain.sid().with(primary));
    }

    private static boolean isMember(AttributeType type) {
        return type.key().equals("member");
    }
}
