package io.loligo.executor.action;

import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import java.util.List;

/** A lockout that has lapsed is lifted too: it still shows in consoles until the next logon. */
final class UnlockAccountHandler implements ActionHandler<UnlockAccount> {

    @Override
    public Lookups needs(UnlockAccount action, Target target) {
        return Lookups.account(Attributes.LOCKOUT_TIME);
    }

    @Override
    public Plan plan(UnlockAccount action, Situation before) throws RefusedException {
        return before.present().number(Attributes.LOCKOUT_TIME) == 0
                ? Plan.nothing()
                : Plan.of(new DirectoryChange.Modify(List.of(Modification.replace(Attributes.LOCKOUT_TIME, "0"))));
    }

    @Override
    public Undo undo(UnlockAccount action, Effect effect) {
        return new Undo.NotNeeded("a lockout is not a state to go back to");
    }
}
