package io.loligo.executor.action;

import io.loligo.contracts.action.GroupSelection;
import io.loligo.contracts.action.RemoveFromGroups;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.ArrayList;
import java.util.List;

final class RemoveFromGroupsHandler implements ActionHandler<RemoveFromGroups> {

    @Override
    public Lookups needs(RemoveFromGroups action, Target target) {
        return switch (action.groups()) {
            case GroupSelection.Listed(var groups) -> Lookups.account().andGroups(groups);
            case GroupSelection.AllExcept(var kept) ->
                Lookups.account().andGroups(kept).andAllMemberships();
        };
    }

    @Override
    public Plan plan(RemoveFromGroups action, Situation before) throws RefusedException {
        GroupPlan groups = new GroupPlan(before);
        return switch (action.groups()) {
            case GroupSelection.Listed(var listed) -> Plan.of(groups.leaving(groups.resolve(listed)));
            case GroupSelection.AllExcept(var kept) -> {
                List<Entry> leaving = new ArrayList<>(groups.memberships());
                // A kept group that cannot be found stops the step: a typing error must not take access away.
                leaving.removeAll(groups.resolve(kept));
                yield Plan.of(groups.leaving(leaving));
            }
        };
    }
}
