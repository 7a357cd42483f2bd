package io.loligo.audit.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What began with one event: a change in HR, an operator's act, or a difference found in the directory, with the commands
 * it led to.
 *
 * @param id the identifier of the event that began it
 * @param at when it began: that event's time, else the earliest known of what followed
 * @param origin that event, once the ledger holds it
 */
public record Chain(String id, Instant at, Optional<EventSummary> origin, List<CommandTrace> commands) {
    public Chain {
        commands = List.copyOf(commands);
    }

    /** The colour that pages give it. */
    @JsonIgnore
    public String tone() {
        return status().map(Status::tone)
                .or(() -> origin.map(EventSummary::tone))
                .orElse("same");
    }

    /** The status of the command that most asks for attention; empty where no command followed. */
    @JsonProperty
    public Optional<Status> status() {
        return Status.gravest(commands.stream().map(CommandTrace::status));
    }
}
