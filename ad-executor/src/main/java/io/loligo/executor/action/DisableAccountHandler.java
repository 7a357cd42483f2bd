package io.loligo.executor.action;

import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Lookups;

final class DisableAccountHandler implements ActionHandler<DisableAccount> {

    @Override
    public Lookups needs(DisableAccount action, Target target) {
        return Lookups.account();
    }

    @Override
    public Plan plan(DisableAccount action, Situation before) throws RefusedException {
        AccountFlags flags = before.present().flags();
        return flags.isDisabled() ? Plan.nothing() : Plan.of(new DirectoryChange.ChangeFlags(flags, flags.disabled()));
    }
}
