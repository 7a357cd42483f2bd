package io.loligo.executor.action;

import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptState;
import java.util.Optional;

/** What to ask of the systems beside the directory, once it is known whose account it is. */
public record Questions(
        Optional<CloudQuestion> cloud,
        Optional<MailboxQuestion> mailbox,
        Optional<FolderQuestion> folder,
        Optional<ScriptQuestion> script) {

    public static Questions none() {
        return new Questions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Questions and(CloudQuestion question) {
        return new Questions(Optional.of(question), mailbox, folder, script);
    }

    public Questions and(MailboxQuestion question) {
        return new Questions(cloud, Optional.of(question), folder, script);
    }

    public Questions and(FolderQuestion question) {
        return new Questions(cloud, mailbox, Optional.of(question), script);
    }

    public Questions and(ScriptQuestion question) {
        return new Questions(cloud, mailbox, folder, Optional.of(question));
    }

    /**
     * What the systems show of somebody who is only planned.
     *
     * @param rules where home folders may be, where a question is about one
     */
    public Answers ofNobody(Optional<FolderRules> rules) {
        return new Answers(
                cloud.map(CloudState::unasked),
                mailbox.map(MailboxState::ofNobody),
                rules.map(FolderState::unasked),
                script.map(question -> ScriptState.unasked()));
    }
}
