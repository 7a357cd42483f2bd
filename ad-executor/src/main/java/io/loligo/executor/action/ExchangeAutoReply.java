package io.loligo.executor.action;

import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.AutoReplyFacts;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import java.time.Instant;
import java.util.List;

/** The automatic reply of a mailbox in an Exchange organization. */
final class ExchangeAutoReply {
    private ExchangeAutoReply() {}

    static MailboxQuestion question(ObjectIdentity account) {
        return MailboxQuestion.about(account, Aspect.RECIPIENT).and(Aspect.AUTO_REPLY);
    }

    /** A reply that is on and that the policy does not know is the person's own. */
    static Plan plan(ConfigureAutoReply action, ObjectIdentity account, Answers answers, Instant now) {
        AutoReply present = present(answers);
        boolean isKept = action.existing() == Existing.KEEP && AutoReplyFacts.isOn(present, now);
        return isKept || AutoReplyFacts.same(present, action.reply())
                ? Plan.nothing()
                : Plan.mixed(List.of(new Change.InExchange(new SetAutoReply(account, action.reply()))));
    }

    static Undo undo(Effect effect) {
        return new Undo.Steps(
                List.of(new ConfigureAutoReply(present(effect.beside().before()), Existing.OVERWRITE)));
    }

    private static AutoReply present(Answers answers) {
        return answers.mailbox().flatMap(MailboxState::autoReply).orElseGet(AutoReply.Off::new);
    }
}
