package io.loligo.executor.action;

import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account that was found by its former anchor gets the present one, before anything else is done to it: the person has a
 * new record in HR, and one account.
 */
final class Reanchoring {
    private Reanchoring() {}

    static Plan before(Plan plan, Situation seen) throws RefusedException {
        Target target = seen.target();
        Optional<Entry> found = seen.account().filter(account -> holdsOnlyTheFormer(account, target));
        if (found.isEmpty()) {
            return plan;
        }
        new Values(seen.snapshot().schema()).check(target.anchorAttribute(), List.of(target.anchorValue()));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.InDirectory(new DirectoryChange.Modify(
                List.of(Modification.replace(target.anchorAttribute(), target.anchorValue())))));
        changes.addAll(plan.changes());
        return plan.with(changes);
    }

    private static boolean holdsOnlyTheFormer(Entry account, Target target) {
        return target.formerAnchor().isPresent()
                && account.all(target.anchorAttribute()).stream().noneMatch(target.anchorValue()::equalsIgnoreCase);
    }
}
