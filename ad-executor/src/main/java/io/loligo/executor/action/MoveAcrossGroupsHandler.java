package io.loligo.executor.action;

import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.MoveAcrossGroups;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A group that is in both lists is kept. */
final class MoveAcrossGroupsHandler implements ActionHandler<MoveAcrossGroups> {

    @Override
    public Lookups needs(MoveAcrossGroups action, Target target) {
        List<GroupReference> all =
                Stream.concat(action.to().stream(), action.from().stream()).toList();
        return Lookups.account().andGroups(all);
    }

    @Override
    public Plan plan(MoveAcrossGroups action, Situation before) throws RefusedException {
        GroupPlan groups = new GroupPlan(before);
        List<Entry> to = groups.resolve(action.to());
        List<Entry> from = new ArrayList<>(groups.resolve(action.from()));
        from.removeAll(to);
        List<DirectoryChange> changes = new ArrayList<>(groups.joining(to));
        changes.addAll(groups.leaving(from));
        return Plan.of(changes);
    }
}
