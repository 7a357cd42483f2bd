package io.loligo.executor.action;

import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import java.util.ArrayList;
import java.util.List;

/** Always has something to do: a password cannot be read, so it cannot be told whether it was set. */
final class ResetPasswordHandler implements ActionHandler<ResetPassword> {

    @Override
    public Lookups needs(ResetPassword action, Target target) {
        return Lookups.account(
                        Attributes.LOCKOUT_TIME,
                        Attributes.DISPLAY_NAME,
                        Attributes.GIVEN_NAME,
                        Attributes.SURNAME,
                        Attributes.MANAGER)
                .andPasswordPolicy();
    }

    @Override
    public Plan plan(ResetPassword action, Situation before) throws RefusedException {
        Entry account = before.present();
        var policy = before.snapshot().passwordPolicy();
        List<Modification> along = new ArrayList<>();
        if (HalfMade.is(account)) {
            along.addAll(HalfMade.finish(account, account.flags().passwordRequired(), action.rule(), policy)
                    .along());
        } else {
            along.addAll(HalfMade.nextLogon(action.rule()));
        }
        if (action.lockout() == Lockout.LIFT && account.number(Attributes.LOCKOUT_TIME) != 0) {
            along.add(Modification.replace(Attributes.LOCKOUT_TIME, "0"));
        }
        return Plan.of(new SetPassword(
                HalfMade.wish(account, action.rule(), policy), action.rule().delivery(), along));
    }

    @Override
    public Undo undo(ResetPassword action, Effect effect) {
        return new Undo.Impossible("nobody knows the old password; reset it again if the new one must not be used");
    }

    @Override
    public Repetition repetition(ResetPassword action) {
        return Repetition.MARKED;
    }
}
