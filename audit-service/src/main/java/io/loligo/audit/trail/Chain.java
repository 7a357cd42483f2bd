package io.loligo.audit.trail;

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

    /** The status of the command that most asks for attention; empty where no command followed. */
    public Optional<Status> status() {
        return Status.gravest(commands.stream().map(CommandTrace::status));
    }
}
