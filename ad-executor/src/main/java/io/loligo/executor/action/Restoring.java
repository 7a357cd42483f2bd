package io.loligo.executor.action;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings a deleted account back from the recycle bin: the same object, with the password and values it had. */
final class Restoring {
    private Restoring() {}

    static Plan plan(CreateAccount action, Situation before) throws RefusedException {
        Entry deleted = before.snapshot()
                .removal()
                .deleted()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.PRECONDITION,
                        "the deleted account " + action.restored().orElseThrow() + " is not in the recycle bin",
                        "It was restored already, or its time in the recycle bin is over: create a new account."));
        before.refuseIfProtected(deleted);
        Place place = Place.of(action.container(), action.missingContainer(), before);
        Names names = Names.choose(action.naming(), Set.of(), place.container(), before);
        List<DirectoryChange> changes = new ArrayList<>(place.additions());
        changes.add(new DirectoryChange.Restore(
                deleted.identity(), place.container().child("CN", names.commonName())));
        AccountFlags flags = deleted.flags();
        AccountFlags wished = action.state() == AccountState.ENABLED ? flags.enabled() : flags.disabled();
        if (!wished.equals(flags)) {
            changes.add(new DirectoryChange.ChangeFlags(flags, wished));
        }
        return Plan.of(changes);
    }
}
