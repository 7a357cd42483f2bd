package io.loligo.mapper.planning;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.policy.Automation;
import java.time.Instant;

/**
 * What a part of an automation would do for one person.
 *
 * @param part the part's name
 * @param due when, as far as its own timing goes; may be past
 * @param command as it would be sent today
 */
public record Proposal(Automation automation, String part, Instant due, Envelope<ActionCommand> command) {

    /** Whether it takes something away that somebody may miss. */
    public boolean isDestructive() {
        return command.body().steps().stream().anyMatch(Destruction::isDestructive);
    }
}
