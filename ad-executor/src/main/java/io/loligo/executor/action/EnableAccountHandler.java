package io.loligo.executor.action;

import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Never lets an account be used that has no password. */
final class EnableAccountHandler implements ActionHandler<EnableAccount> {
    private static final String NEVER = "0";

    @Override
    public Lookups needs(EnableAccount action, Target target) {
        return SignInPlan.needs(action.cloud(), Lookups.account(Attributes.ACCOUNT_EXPIRES));
    }

    @Override
    public Questions beside(EnableAccount action, Optional<Entry> account) {
        return SignInPlan.questions(action.cloud(), account);
    }

    @Override
    public Plan plan(EnableAccount action, Situation before) throws RefusedException {
        Entry account = before.present();
        AccountFlags flags = account.flags();
        List<DirectoryChange> changes = new ArrayList<>();
        if (action.expiry() == Expiry.CLEAR && hasExpired(account, before)) {
            changes.add(new DirectoryChange.Modify(List.of(Modification.replace(Attributes.ACCOUNT_EXPIRES, NEVER))));
        }
        if (flags.isDisabled()) {
            if (HalfMade.is(account)) {
                throw new RefusedException(
                        RefusalCode.PRECONDITION,
                        account.dn() + " has no password and needs none (flag PASSWD_NOTREQD): anyone could log on",
                        "Reset the account's password first.");
            }
            changes.add(new DirectoryChange.ChangeFlags(flags, flags.enabled()));
        }
        return SignInPlan.after(Plan.of(changes), action.cloud(), before);
    }

    @Override
    public Undo undo(EnableAccount action, Effect effect) {
        return SignInPlan.undo(effect);
    }

    private static boolean hasExpired(Entry account, Situation situation) {
        return AdTime.expiry(account.number(Attributes.ACCOUNT_EXPIRES))
                .filter(expiry -> !expiry.isAfter(situation.snapshot().at()))
                .isPresent();
    }
}
