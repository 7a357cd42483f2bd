package io.loligo.contracts.action;

import java.util.List;

/**
 * Writes attributes of an existing account; only what differs is written. A write of the naming attribute {@code cn}
 * renames the object and keeps its identity.
 *
 * @param writes in the order given, each attribute at most once
 */
public record ModifyAttributes(List<AttributeWrite> writes) implements Action {
    public ModifyAttributes {
        writes = List.copyOf(writes);
    }

    @Override
    public ActionType type() {
        return ActionType.MODIFY_ATTRIBUTES;
    }
}
