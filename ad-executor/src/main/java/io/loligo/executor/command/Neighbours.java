package io.loligo.executor.command;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Answers;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Questions;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Need;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.system.SystemException;
import java.util.Optional;

/** Asks and changes the systems beside a directory. */
record Neighbours(Systems systems) {

    /** Asks each system that there is a question to. */
    Answers ask(Questions questions) throws SystemException, RefusedException {
        Optional<ScriptState> script = Optional.empty();
        if (questions.script().isPresent()) {
            script = Optional.of(scripts().look(questions.script().get()));
        }
        return new Answers(script, mailbox(questions.mailbox()));
    }

    /** Makes one change and returns what the systems show then. */
    Answers apply(Change.BesideDirectory change, Answers before) throws SystemException, RefusedException {
        return switch (change) {
            case Change.ByScript(var run) -> before.saying(scripts().run(run));
            case Change.InExchange(var inExchange) -> {
                exchange().apply(inExchange);
                yield before.after(change);
            }
        };
    }

    /** Some steps can do without Exchange. */
    private Optional<MailboxState> mailbox(Optional<MailboxQuestion> question)
            throws SystemException, RefusedException {
        if (question.isEmpty() || (question.get().need() == Need.IF_CONFIGURED && systems.exchange().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(exchange().look(question.get()));
    }

    private Exchange exchange() throws RefusedException {
        return configured(systems.exchange(), "Exchange", "loligo.directories.<name>.exchange");
    }

    private Scripts scripts() throws RefusedException {
        return configured(systems.scripts(), "scripts", "loligo.scripts.folder");
    }

    private static <S> S configured(Optional<S> system, String what, String key) throws RefusedException {
        return system.orElseThrow(() -> new RefusedException(
                RefusalCode.NOT_CONFIGURED,
                "this executor is not set up for " + what,
                "Configure it under " + key + ", take the step out of the policy, or do it by hand."));
    }
}
