package io.loligo.contracts.action;

/**
 * Ends direct memberships; the primary group is never among them.
 */
public record RemoveFromGroups(GroupSelection groups) implements Action {
    @Override
    public ActionType type() {
        return ActionType.REMOVE_FROM_GROUPS;
    }
}
