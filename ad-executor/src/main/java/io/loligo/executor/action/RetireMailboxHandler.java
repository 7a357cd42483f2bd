package io.loligo.executor.action;

import io.loligo.contracts.action.MailboxRetirement;
import io.loligo.contracts.action.RefusalCode;
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

/** The end of a mailbox, wherever it lives: where the Exchange organization has none, the one in Microsoft 365. */
final class RetireMailboxHandler implements ActionHandler<RetireMailbox> {

    @Override
    public Lookups needs(RetireMailbox action, Target target) {
        return Lookups.account().and(CloudMailboxPlan.ATTRIBUTES);
    }

    @Override
    public Questions beside(RetireMailbox action, Optional<Entry> account) {
        return account.map(entry -> Questions.none()
                        .and(MailboxQuestion.about(entry.identity(), Aspect.RECIPIENT)
                                .ifConfigured())
                        .and(OldCloudMailbox.question(entry)))
                .orElseGet(Questions::none);
    }

    @Override
    public Plan plan(RetireMailbox action, Situation before) throws RefusedException {
        if (before.account().isEmpty() && action.retirement() instanceof MailboxRetirement.Delete) {
            return Plan.nothing();
        }
        Entry account = before.present();
        Optional<Recipient> recipient = recipient(before.answers());
        boolean isInTenant = before.answers().cloud().isPresent();
        if (recipient.isEmpty() && !isInTenant) {
            throw new RefusedException(
                    RefusalCode.NOT_CONFIGURED,
                    "this executor is set up neither for Exchange nor for Microsoft 365",
                    "Configure one under loligo.directories.<name>.exchange or .cloud, take the step out of the policy,"
                            + " or do it by hand.");
        }
        if (isInTenant && recipient.map(one -> one.kind().isNone()).orElse(true)) {
            return OldCloudMailbox.plan(action.retirement(), before);
        }
        return OldMailbox.plan(action.retirement(), recipient.orElseThrow(), account.identity());
    }

    @Override
    public Undo undo(RetireMailbox action, Effect effect) {
        return recipient(effect.beside().before())
                .filter(before -> !before.kind().isNone())
                .map(before -> OldMailbox.back(action.retirement(), before))
                .orElseGet(() -> LicencePlan.undo(effect));
    }

    private static Optional<Recipient> recipient(Answers answers) {
        return answers.mailbox().flatMap(MailboxState::recipient);
    }
}
