package io.loligo.executor.action;

import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RetireMailbox;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.mailbox.Recipient;
import java.util.Optional;

/** The end of a mailbox, wherever it lives. */
final class RetireMailboxHandler implements ActionHandler<RetireMailbox> {

    @Override
    public Lookups needs(RetireMailbox action, Target target) {
        return Lookups.account();
    }

    @Override
    public Questions beside(RetireMailbox action, Optional<Entry> account) {
        return account.map(entry -> Questions.none().and(MailboxQuestion.about(entry.identity(), Aspect.RECIPIENT)))
                .orElseGet(Questions::none);
    }

    @Override
    public Plan plan(RetireMailbox action, Situation before) throws RefusedException {
        if (before.account().isEmpty() && action.retirement() instanceof MailboxRetirement.Delete) {
            return Plan.nothing();
        }
        Entry account = before.present();
        Recipient recipient =
                before.answers().mailbox().flatMap(MailboxState::recipient).orElseThrow();
        return OldMailbox.plan(action.retirement(), recipient, account.identity());
    }

    @Override
    public Undo undo(RetireMailbox action, Effect effect) {
        return effect.beside()
                .before()
                .mailbox()
                .flatMap(MailboxState::recipient)
                .map(before -> OldMailbox.back(action.retirement(), before))
                .orElseGet(() -> new Undo.NotNeeded("there was no mailbox"));
    }
}
