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
import java.net.URI;
import java.util.Optional;

/**
 * What to ask of the systems beside the directory, once it is known whose account it is.
 *
 * @param photo where one lies that is to be fetched
 */
public record Questions(
        Optional<CloudQuestion> cloud,
        Optional<MailboxQuestion> mailbox,
        Optional<FolderQuestion> folder,
        Optional<ScriptQuestion> script,
        Optional<URI> photo) {

    public static Questions none() {
        return new Questions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Questions and(CloudQuestion question) {
        return new Questions(Optional.of(question), mailbox, folder, script, photo);
    }

    public Questions and(MailboxQuestion question) {
        return new Questions(cloud, Optional.of(question), folder, script, photo);
    }

    public Questions and(FolderQuestion question) {
        return new Questions(cloud, mailbox, Optional.of(question), script, photo);
    }

    public Questions and(ScriptQuestion question) {
        return new Questions(cloud, mailbox, folder, Optional.of(question), photo);
    }

    public Questions andPhoto(URI address) {
        return new Questions(cloud, mailbox, folder, script, Optional.of(address));
    }

    /**
     * What the systems show of somebody who is only planned. A photo is the same whoever's it is to be, and asked for all the same.
     *
     * @param rules where home folders may be, where a question is about one
     */
    public Answers ofNobody(Optional<FolderRules> rules) {
        return new Answers(
                cloud.map(CloudState::unasked),
                mailbox.map(MailboxState::ofNobody),
                rules.map(FolderState::unasked),
                script.map(question -> ScriptState.unasked()),
                Optional.empty());
    }
}
