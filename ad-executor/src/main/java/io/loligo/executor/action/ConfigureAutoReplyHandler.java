package io.loligo.executor.action;

import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.RefusalCode;
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
                ? Questions.none()
                : CloudAutoReplyPlan.questions(account);
    }

    @Override
    public Plan plan(ConfigureAutoReply action, Situation before) throws RefusedException {
        Entry account = before.present();
        if (isOnPremises(account)) {
            throw new RefusedException(
                    RefusalCode.NOT_CONFIGURED,
                    "this executor is not set up for Exchange, where the mailbox of " + account.dn() + " is",
                    "Take the step out of the policy, or do it by hand.");
        }
        return CloudAutoReplyPlan.plan(action, before);
    }

    @Override
    public Undo undo(ConfigureAutoReply action, Effect effect) {
        return CloudAutoReplyPlan.undo(effect);
    }

    /** A mailbox in an Exchange organization of one's own is in one of its databases. */
    private static boolean isOnPremises(Entry account) {
        return account.first(Attributes.HOME_MAILBOX_DATABASE).isPresent();
    }
}
