package io.loligo.mapper.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loligo.contracts.action.Approval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a request stands. They are passed in the order in which they are listed here; some are skipped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Scheduled.class, name = "scheduled"),
    @JsonSubTypes.Type(value = Stage.Behind.class, name = "behind"),
    @JsonSubTypes.Type(value = Stage.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Stage.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Stage.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Stage.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Stage.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Stage.Ended.class, name = "ended")
})
public sealed interface Stage {

    @JsonIgnore
    default boolean isOpen() {
        return true;
    }

    /** When the clock has to look at it next; empty while it waits for something else. */
    @JsonIgnore
    default Optional<Instant> next() {
        return Optional.empty();
    }

    /** Its time has not come. */
    record Scheduled(Instant due) implements Stage {
        @Override
        public Optional<Instant> next() {
            return Optional.of(due);
        }
    }

    /** Another request of the same person goes first, for this one needs the account that the other one makes. */
    record Behind(String request) implements Stage {}

    /**
     * It is being counted together with what came with it.
     *
     * @param wave what it is counted with
     */
    record Counted(String wave, Instant since) implements Stage {}

    /** A limit was passed; a person decides about all of it together. */
    record Held(String hold) implements Stage {}

    /**
     * Somebody is asked.
     *
     * @param level the level's name
     * @param since when the level was asked
     * @param given who said yes, on all levels so far
     * @param look when the clock has to look: to remind, to escalate or to give up
     * @param escalated whether others may decide besides
     */
    record Asked(
            String workflow,
            String level,
            Instant since,
            List<Approval> given,
            Optional<Instant> look,
            boolean reminded,
            boolean escalated)
            implements Stage {
        public Asked {
            given = List.copyOf(given);
        }

        /** With more consent. */
        Asked with(List<Approval> more) {
            return new Asked(workflow, level, since, more, look, reminded, escalated);
        }

        /** With another moment to look, and what was done about the deadline. */
        Asked with(Optional<Instant> nextLook, boolean isReminded, boolean isEscalated) {
            return new Asked(workflow, level, since, given, nextLook, isReminded, isEscalated);
        }

        @Override
        public Optional<Instant> next() {
            return look;
        }
    }

    /** The maintenance window is closed. */
    record Closed(Instant opens, List<Approval> given) implements Stage {
        public Closed {
            given = List.copyOf(given);
        }

        @Override
        public Optional<Instant> next() {
            return Optional.of(opens);
        }
    }

    /** Its command is on its way. */
    record Sent(Instant at) implements Stage {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Nothing of it is done. */
    record Ended(Ending ending, Instant at) implements Stage {
        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** Why nothing of it is done. */
    enum Ending {
        /** HR changed its mind. */
        SUPERSEDED,
        /** Somebody said no. */
        REJECTED,
        /** Nobody decided in time. */
        EXPIRED,
        /** Somebody threw away what was held. */
        DISCARDED,
        /** It can no longer be planned; an operator is told why. */
        UNPLANNABLE,
        /** Its automation only shows what it would do. */
        PREVIEWED
    }
}
