package io.loligo.executor.action;

import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.reply.AutoReplySetting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The automatic reply of a mailbox in an Exchange organization. */
final class ExchangeAutoReply {
    private ExchangeAutoReply() {}

    static MailboxQuestion question(ObjectIdentity account) {
        return MailboxQuestion.about(account, Aspect.RECIPIENT).and(Aspect.AUTO_REPLY);
    }

    static Plan plan(ConfigureAutoReply action, Entry account, Answers answers, Instant now) throws RefusedException {
        if (setting(answers).isEmpty()) {
            if (WishedReply.isNone(action, now)) {
                return Plan.nothing();
            }
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "Exchange knows no mailbox of the account, although its " + Attributes.HOME_MAILBOX_DATABASE
                            + " says that there is one in "
                            + account.first(Attributes.HOME_MAILBOX_DATABASE).orElse("a database"),
                    "Connect the mailbox again with Connect-Mailbox, or clear the attribute if it is given up.");
        }
        return WishedReply.over(present(answers), action, now)
                .map(wished -> Plan.mixed(List.of(new Change.InExchange(new SetAutoReply(account.identity(), wished)))))
                .orElseGet(Plan::nothing);
    }

    static Undo undo(Effect effect) {
        return WishedReply.backTo(present(effect.beside().before()));
    }

    private static AutoReplySetting present(Answers answers) {
        return setting(answers).orElse(AutoReplySetting.OFF);
    }

    private static Optional<AutoReplySetting> setting(Answers answers) {
        return answers.mailbox().flatMap(MailboxState::autoReply);
    }
}
