package io.loligo.executor.action;

import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptState;
import java.util.Optional;

/** What to ask of the systems beside the directory, once it is known whose account it is. */
public record Questions(Optional<ScriptQuestion> script, Optional<MailboxQuestion> mailbox) {

    public static Questions none() {
        return new Questions(Optional.empty(), Optional.empty());
    }

    public Questions and(ScriptQuestion question) {
        return new Questions(Optional.of(question), mailbox);
    }

    public Questions and(MailboxQuestion question) {
        return new Questions(script, Optional.of(question));
    }

    /** What the systems show of somebody who is only planned. */
    public Answers ofNobody() {
        return new Answers(script.map(question -> ScriptState.unasked()), mailbox.map(MailboxState::ofNobody));
    }
}
