package io.loligo.executor.action;

import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Lookups;

final class AddToGroupsHandler implements ActionHandler<AddToGroups> {

    @Override
    public Lookups needs(AddToGroups action, Target target) {
        return Lookups.account().andGroups(action.groups());
    }

    @Override
    public Plan plan(AddToGroups action, Situation before) throws RefusedException {
        GroupPlan groups = new GroupPlan(before);
        return Plan.of(groups.joining(groups.resolve(action.groups())));
    }
}
