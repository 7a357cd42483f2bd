package io.loligo.executor.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a script and of its work.
 *
 * @param sha256 of the file that is there, in lower-case hexadecimal; empty when there is none
 * @param work whether there is anything left for it to do
 * @param undo the paired script that takes its work back
 * @param said what it wrote on standard output
 */
public record ScriptState(Optional<String> sha256, Work work, Optional<Pinned> undo, Optional<String> said) {

    /** A script by name, with the hash of its content. */
    public record Pinned(String name, String sha256) {}

    /** What a check says, or a run. */
    public enum Work {
        /** There is no check to ask. */
        UNKNOWN,
        TO_DO,
        DONE
    }

    /** Nobody looked. */
    public static ScriptState unasked() {
        return new ScriptState(Optional.empty(), Work.UNKNOWN, Optional.empty(), Optional.empty());
    }

    public ScriptState after(ScriptRun run) {
        return new ScriptState(Optional.of(run.wish().sha256()), Work.DONE, undo, said);
    }

    public ScriptState saying(String output) {
        return new ScriptState(sha256, Work.DONE, undo, Optional.of(output));
    }

    public SortedMap<String, List<String>> facts() {
        return new TreeMap<>(Map.of(
                "script:done",
                work == Work.DONE ? List.of("true") : List.of(),
                "script:output",
                said.map(List::of).orElseGet(List::of)));
    }
}
