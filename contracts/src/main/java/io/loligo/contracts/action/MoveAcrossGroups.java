package io.loligo.contracts.action;

import java.util.List;

/**
 * Swaps memberships: first into {@code to}, then out of {@code from}, so that there is no moment without access.
 */
public record MoveAcrossGroups(List<GroupReference> from, List<GroupReference> to) implements Action {
    public MoveAcrossGroups {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    @Override
    public ActionType type() {
        return ActionType.MOVE_ACROSS_GROUPS;
    }
}
