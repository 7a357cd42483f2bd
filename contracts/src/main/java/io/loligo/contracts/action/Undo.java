package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How an applied step can be taken back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Undo.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Undo.Impossible.class, name = "impossible"),
    @JsonSubTypes.Type(value = Undo.NotNeeded.class, name = "not-needed")
})
public sealed interface Undo {

    /** By these steps, in this order. */
    record Steps(List<Action> steps) implements Undo {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    record Impossible(String reason) implements Undo {}

    record NotNeeded(String reason) implements Undo {}
}
