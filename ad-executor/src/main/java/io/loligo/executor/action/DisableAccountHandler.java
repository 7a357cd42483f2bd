package io.loligo.executor.action;

import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.Optional;

final class DisableAccountHandler implements ActionHandler<DisableAccount> {

    @Override
    public Lookups needs(DisableAccount action, Target target) {
        return SignInPlan.needs(action.cloud(), Lookups.account());
    }

    @Override
    public Questions beside(DisableAccount action, Optional<Entry> account) {
        return SignInPlan.questions(action.cloud(), account);
    }

    @Override
    public Plan plan(DisableAccount action, Situation before) throws RefusedException {
        AccountFlags flags = before.present().flags();
        Plan directory =
                flags.isDisabled() ? Plan.nothing() : Plan.of(new DirectoryChange.ChangeFlags(flags, flags.disabled()));
        return SignInPlan.after(directory, action.cloud(), before);
    }

    @Override
    public Undo undo(DisableAccount action, Effect effect) {
        return SignInPlan.undo(effect);
    }
}
