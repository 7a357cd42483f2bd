package io.loligo.executor.action;

import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.script.ScriptState;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the systems beside the directory showed; there is an answer to each question that was asked.
 *
 * @param photo the file that was fetched
 */
public record Answers(
        Optional<CloudState> cloud,
        Optional<MailboxState> mailbox,
        Optional<FolderState> folder,
        Optional<ScriptState> script,
        Optional<Picture> photo) {

    public static Answers none() {
        return new Answers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Answers and(CloudState state) {
        return new Answers(Optional.of(state), mailbox, folder, script, photo);
    }

    public Answers and(MailboxState state) {
        return new Answers(cloud, Optional.of(state), folder, script, photo);
    }

    public Answers and(FolderState state) {
        return new Answers(cloud, mailbox, Optional.of(state), script, photo);
    }

    public Answers andPhoto(Picture file) {
        return new Answers(cloud, mailbox, folder, script, Optional.of(file));
    }

    /** What they would show after a change. */
    public Answers after(Change change) {
        return switch (change) {
            case Change.InDirectory directory -> this;
            case Change.InCloud(var inCloud) ->
                new Answers(cloud.map(state -> state.after(inCloud)), mailbox, folder, script, photo);
            case Change.InExchange(var inExchange) ->
                new Answers(cloud, mailbox.map(state -> state.after(inExchange)), folder, script, photo);
            case Change.OnFileServer(var onServer) ->
                new Answers(cloud, mailbox, folder.map(state -> state.after(onServer)), script, photo);
            case Change.ByScript(var run) ->
                new Answers(cloud, mailbox, folder, script.map(state -> state.after(run)), photo);
        };
    }

    /** After a script that ran and said something. */
    public Answers saying(String output) {
        return new Answers(cloud, mailbox, folder, script.map(state -> state.saying(output)), photo);
    }

    /** For results: each fact under the system's name and its own, such as {@code script:output}. */
    public SortedMap<String, List<String>> facts() {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        cloud.ifPresent(state -> facts.putAll(state.facts()));
        mailbox.ifPresent(state -> facts.putAll(state.facts()));
        folder.ifPresent(state -> facts.putAll(state.facts()));
        script.ifPresent(state -> facts.putAll(state.facts()));
        return facts;
    }
}
