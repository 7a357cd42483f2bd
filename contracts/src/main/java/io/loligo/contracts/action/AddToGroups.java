package io.loligo.contracts.action;

import java.util.List;

/**
 * Makes the account a direct member of each group.
 */
public record AddToGroups(List<GroupReference> groups) implements Action {
    public AddToGroups {
        groups = List.copyOf(groups);
    }

    @Override
    public ActionType type() {
        return ActionType.ADD_TO_GROUPS;
    }
}
