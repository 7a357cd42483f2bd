package io.loligo.mapper.planning;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.Envelope;

/**
 * What becomes of an automation's work for one change. What waits for a person or for a time will be further variants;
 * until then everything is either sent or refused at once.
 */
public sealed interface Disposition {

    /** To be sent now. */
    record Send(Envelope<ActionCommand> command) implements Disposition {}

    /** Cannot be planned for this person; nothing of the automation is sent for them, and an operator is told why. */
    record Refuse(String automation, String reason) implements Disposition {}
}
