package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What came of a step. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Applied.class, name = "applied"),
    @JsonSubTypes.Type(value = Outcome.AlreadySatisfied.class, name = "already-satisfied"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Outcome.InDoubt.class, name = "in-doubt")
})
public sealed interface Outcome {

    /**
     * Done; in {@link Mode#PLAN}, what would be done.
     *
     * @param otherwise why something other was done than the action is named after, as the step allows
     */
    record Applied(EntryState before, EntryState after, Undo undo, Optional<Explanation> otherwise) implements Outcome {
        /** As the action is named. */
        public Applied(EntryState before, EntryState after, Undo undo) {
            this(before, after, undo, Optional.empty());
        }
    }

    /** The directory already showed what was wished for; nothing was written. */
    record AlreadySatisfied() implements Outcome {}

    /** Loligo or the directory would not do it, and trying again would not help. */
    record Refused(RefusalCode code, Explanation explanation) implements Outcome {}

    /** It did not work. */
    record Failed(Persistence persistence, Explanation explanation) implements Outcome {}

    /** Begun, and nobody knows whether it happened; the directory cannot tell. An operator decides. */
    record InDoubt(Explanation explanation) implements Outcome {}

    /** Whether a failure may pass by itself. */
    enum Persistence {
        /** The retries that were allowed are used up; the cause may pass. */
        TRANSIENT,
        PERMANENT
    }
}
