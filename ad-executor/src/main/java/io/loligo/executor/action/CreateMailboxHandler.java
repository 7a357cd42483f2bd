package io.loligo.executor.action;

import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.Optional;

/** A mailbox, where the wish says. */
final class CreateMailboxHandler implements ActionHandler<CreateMailbox> {

    @Override
    public Lookups needs(CreateMailbox action, Target target) {
        return Lookups.account().and(CloudMailboxPlan.ATTRIBUTES);
    }

    @Override
    public Questions beside(CreateMailbox action, Optional<Entry> account) {
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> CloudMailboxPlan.questions(account);
            case Mailbox.OnPremises onPremises -> Questions.none();
            case Mailbox.Remote remote -> Questions.none();
        };
    }

    @Override
    public Plan plan(CreateMailbox action, Situation before) throws RefusedException {
        before.present();
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> CloudMailboxPlan.plan(cloud, before);
            case Mailbox.OnPremises onPremises -> throw notYet();
            case Mailbox.Remote remote -> throw notYet();
        };
    }

    @Override
    public Undo undo(CreateMailbox action, Effect effect) {
        return CloudMailboxPlan.undo(effect);
    }

    private static RefusedException notYet() {
        return new RefusedException(
                RefusalCode.NOT_CONFIGURED,
                "this executor is not set up for Exchange, which 'Create mailbox' needs",
                "Take the step out of the policy, or do it by hand.");
    }
}
