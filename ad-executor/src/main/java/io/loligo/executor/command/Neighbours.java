package io.loligo.executor.command;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Answers;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Questions;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.system.Need;
import io.loligo.executor.system.SystemException;
import java.net.URI;
import java.util.Optional;

/** Asks and changes the systems beside a directory. */
record Neighbours(Systems systems) {

    /** Asks each system that there is a question to. */
    Answers ask(Questions questions) throws SystemException, RefusedException {
        Optional<FolderState> folder = Optional.empty();
        if (questions.folder().isPresent()) {
            folder = Optional.of(files().look(questions.folder().get()));
        }
        Optional<ScriptState> script = Optional.empty();
        if (questions.script().isPresent()) {
            script = Optional.of(scripts().look(questions.script().get()));
        }
        return new Answers(
                cloud(questions.cloud()), mailbox(questions.mailbox()), folder, script, photo(questions.photo()));
    }

    private Optional<Picture> photo(Optional<URI> address) throws SystemException, RefusedException {
        return address.isPresent() ? Optional.of(photos().fetch(address.get())) : Optional.empty();
    }

    private Optional<CloudState> cloud(Optional<CloudQuestion> question) throws SystemException, RefusedException {
        if (question.isEmpty()
                || (question.get().need() == Need.IF_CONFIGURED
                        && systems.cloud().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(cloud().look(question.get()));
    }

    private Optional<MailboxState> mailbox(Optional<MailboxQuestion> question)
            throws SystemException, RefusedException {
        if (question.isEmpty()
                || (question.get().need() == Need.IF_CONFIGURED
                        && systems.exchange().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(exchange().look(question.get()));
    }

    /** What each system shows of somebody who is only planned. */
    Answers ofNobody(Questions questions) throws SystemException, RefusedException {
        Answers answers =
                questions.ofNobody(questions.folder().isPresent() ? Optional.of(files().rules()) : Optional.empty());
        return photo(questions.photo()).map(answers::andPhoto).orElse(answers);
    }

    /** Makes one change and returns what the systems show then. */
    Answers apply(Change.BesideDirectory change, Answers before) throws SystemException, RefusedException {
        return switch (change) {
            case Change.InCloud(var inCloud) -> {
                cloud().apply(inCloud);
                yield before.after(change);
            }
            case Change.InExchange(var inExchange) -> {
                exchange().apply(inExchange);
                yield before.after(change);
            }
            case Change.OnFileServer(var onServer) -> {
                files().apply(onServer);
                yield before.after(change);
            }
            case Change.ByScript(var run) -> before.saying(scripts().run(run));
        };
    }

    private Cloud cloud() throws RefusedException {
        return configured(systems.cloud(), "Microsoft 365", "loligo.directories.<name>.cloud");
    }

    private Exchange exchange() throws RefusedException {
        return configured(systems.exchange(), "Exchange", "loligo.directories.<name>.exchange");
    }

    private FileServers files() throws RefusedException {
        return configured(systems.files(), "file servers", "loligo.directories.<name>.files");
    }

    private Scripts scripts() throws RefusedException {
        return configured(systems.scripts(), "scripts", "loligo.scripts.folder");
    }

    private Photos photos() throws RefusedException {
        return configured(systems.photos(), "photos from other hosts", "loligo.photos.hosts");
    }

    private static <S> S configured(Optional<S> system, String what, String key) throws RefusedException {
        return system.orElseThrow(() -> new RefusedException(
                RefusalCode.NOT_CONFIGURED,
                "this executor is not set up for " + what,
                "Configure it under " + key + ", take the step out of the policy, or do it by hand."));
    }
}
