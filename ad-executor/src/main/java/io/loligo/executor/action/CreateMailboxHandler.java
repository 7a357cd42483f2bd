package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.Mailbox;
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
import java.util.List;
import java.util.Optional;

/** A mailbox, where the wish says: in Exchange, on-premises or remote, or in Microsoft 365 alone. */
final class CreateMailboxHandler implements ActionHandler<CreateMailbox> {

    @Override
    public Lookups needs(CreateMailbox action, Target target) {
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> Lookups.account().and(CloudMailboxPlan.ATTRIBUTES);
            case Mailbox.OnPremises here -> Lookups.account(NewMailbox.LEFT_OVER);
            case Mailbox.Remote remote -> Lookups.account(NewMailbox.LEFT_OVER);
        };
    }

    @Override
    public Questions beside(CreateMailbox action, Optional<Entry> account) {
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> CloudMailboxPlan.questions(account);
            case Mailbox.OnPremises here -> exchange(action, account);
            case Mailbox.Remote remote -> exchange(action, account);
        };
    }

    private static Questions exchange(CreateMailbox action, Optional<Entry> account) {
        return account.map(entry -> Questions.none()
                        .and(MailboxQuestion.about(entry.identity(), Aspect.RECIPIENT)
                                .withAliases(NewMailbox.candidates(action))))
                .orElseGet(Questions::none);
    }

    @Override
    public Plan plan(CreateMailbox action, Situation before) throws RefusedException {
        Entry account = before.present();
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> CloudMailboxPlan.plan(cloud, before);
            case Mailbox.OnPremises here -> NewMailbox.onPremises(action, here, account, before.answers());
            case Mailbox.Remote remote -> NewMailbox.remote(action, remote, account, before.answers());
        };
    }

    @Override
    public Undo undo(CreateMailbox action, Effect effect) {
        return switch (action.mailbox()) {
            case Mailbox.Cloud cloud -> CloudMailboxPlan.undo(effect);
            case Mailbox.OnPremises here -> away(effect);
            case Mailbox.Remote remote -> away(effect);
        };
    }

    /** A mailbox that was shared before is shared again. */
    private static Undo away(Effect effect) {
        boolean wasShared = effect.beside()
                .before()
                .mailbox()
                .flatMap(MailboxState::recipient)
                .map(Recipient::kind)
                .filter(kind -> kind.isShared())
                .isPresent();
        Action back = new RetireMailbox(
                wasShared ? new MailboxRetirement.ConvertToShared() : new MailboxRetirement.Disable());
        return new Undo.Steps(List.of(back));
    }
}
