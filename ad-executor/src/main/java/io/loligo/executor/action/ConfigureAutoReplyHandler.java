package io.loligo.executor.action;

import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.Optional;

/** The automatic reply, where the mailbox is. */
final class ConfigureAutoReplyHandler implements ActionHandler<ConfigureAutoReply> {

    @Override
    public Lookups needs(ConfigureAutoReply action, Target target) {
        return Lookups.account().and(CloudDraft.attributes(Attributes.HOME_MAILBOX_DATABASE));
    }

    @Override
    public Questions beside(ConfigureAutoReply action, Optional<Entry> account) {
        return account.filter(ConfigureAutoReplyHandler::isOnPremises).isPresent()
                ? account.map(entry -> Questions.none().and(ExchangeAutoReply.question(entry.identity())))
                        .orElseGet(Questions::none)
                : CloudAutoReplyPlan.questions(account);
    }

    @Override
    public Plan plan(ConfigureAutoReply action, Situation before) throws RefusedException {
        Entry account = before.present();
        if (isOnPremises(account)) {
            return ExchangeAutoReply.plan(
                    action, account, before.answers(), before.snapshot().at());
        }
        return CloudAutoReplyPlan.plan(action, before);
    }

    @Override
    public Undo undo(ConfigureAutoReply action, Effect effect) {
        return effect.before().filter(ConfigureAutoReplyHandler::isOnPremises).isPresent()
                ? ExchangeAutoReply.undo(effect)
                : CloudAutoReplyPlan.undo(effect);
    }

    /** A mailbox in an Exchange organization of one's own is in one of its databases. */
    private static boolean isOnPremises(Entry account) {
        return account.first(Attributes.HOME_MAILBOX_DATABASE).isPresent();
    }
}
