package io.loligo.mapper.preview;

import com.fasterxml.jackson.annotation.JsonValue;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Mode;
import io.loligo.mapper.planning.Proposal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What an automation would do for a person after a change, and why.
 *
 * @param change the kind of change that it was asked about
 * @param words why nothing would be done; empty where something would
 * @param judgements what its expressions yielded, as far as they were asked
 * @param parts what would be done, each part at its time
 */
public record Course(
        String automation, String change, Status status, String words, List<Judgement> judgements, List<Part> parts) {
    public Course {
        judgements = List.copyOf(judgements);
        parts = List.copyOf(parts);
    }

    /** Whether anything would be done. */
    public enum Status {
        PROPOSED,
        /** No change that is true of the person starts it. */
        NOT_STARTED,
        /** Its condition does not hold. */
        CONDITION,
        EXCLUDED,
        /** No step has anything to do. */
        NOTHING_TO_DO,
        /** A value cannot be worked out or does not fit. */
        UNPLANNABLE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Steps that are due together.
     *
     * @param gates what stands between them and the directory, in words, in the order in which it is passed
     */
    public record Part(Proposal proposal, List<String> gates) {
        public Part {
            gates = List.copyOf(gates);
        }

        /** The same command as would be sent, to be planned only. */
        public ActionCommand planned() {
            return proposal.command().body().in(Mode.PLAN);
        }
    }

    static Course none(String automation, String change, Status status, String words, List<Judgement> judgements) {
        return new Course(automation, change, status, words, judgements, List.of());
    }

    /** Whether both would do the same to the same account at the same time. */
    boolean doesTheSameAs(Course other) {
        return status == other.status
                && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size())
                        .allMatch(i -> isSame(
                                parts.get(i).proposal(), other.parts.get(i).proposal()));
    }

    private static boolean isSame(Proposal one, Proposal other) {
        ActionCommand command = one.command().body();
        ActionCommand second = other.command().body();
        return one.part().equals(other.part())
                && one.due().equals(other.due())
                && command.target().equals(second.target())
                && command.steps().equals(second.steps());
    }
}
