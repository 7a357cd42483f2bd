package io.loligo.executor.action;

import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.script.ScriptState;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the systems beside the directory showed; there is an answer to each question that was asked. */
public record Answers(Optional<ScriptState> script, Optional<MailboxState> mailbox) {

    public static Answers none() {
        return new Answers(Optional.empty(), Optional.empty());
    }

    /** What they would show after a change. */
    public Answers after(Change change) {
        return switch (change) {
            case Change.InDirectory directory -> this;
            case Change.ByScript(var run) -> new Answers(script.map(state -> state.after(run)), mailbox);
            case Change.InExchange(var inExchange) ->
                new Answers(script, mailbox.map(state -> state.after(inExchange)));
        };
    }

    /** After a script that ran and said something. */
    public Answers saying(String output) {
        return new Answers(script.map(state -> state.saying(output)), mailbox);
    }

    /** For results: each fact under the system's name and its own, such as {@code script:output}. */
    public SortedMap<String, List<String>> facts() {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        script.ifPresent(state -> facts.putAll(state.facts()));
        mailbox.ifPresent(state -> facts.putAll(state.facts()));
        return facts;
    }
}
