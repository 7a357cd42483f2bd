package io.loligo.executor.action;

import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.Instant;
import java.util.List;

/** The automatic reply of a mailbox in an Exchange organization. */
final class ExchangeAutoReply {
    private ExchangeAutoReply() {}

    static MailboxQuestion question(ObjectIdentity account) {
        return MailboxQuestion.about(account, Aspect.RECIPIENT).and(Aspect.AUTO_REPLY);
    }

    static Plan plan(ConfigureAutoReply action, ObjectIdentity account, Answers answers, Instant now) {
        return WishedReply.over(present(answers), action, now)
                .map(wished -> Plan.mixed(List.of(new Change.InExchange(new SetAutoReply(account, wished)))))
                .orElseGet(Plan::nothing);
    }

    static Undo undo(Effect effect) {
        return WishedReply.backTo(present(effect.beside().before()));
    }

    private static AutoReplySetting present(Answers answers) {
        return answers.mailbox().flatMap(MailboxState::autoReply).orElse(AutoReplySetting.OFF);
    }
}
