package io.loligo.mapper.planning;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.Envelope;

/** What becomes of a part of an automation for one change. */
public sealed interface Disposition {

    /** To be sent now: neither a person nor a time has a say in it. */
    record Send(Envelope<ActionCommand> command) implements Disposition {}

    /** Has to wait: for its time, for its count or for somebody's consent. */
    record Wait(Proposal proposal) implements Disposition {}

    /** Cannot be planned for this person; nothing of the automation is sent for them, and an operator is told why. */
    record Refuse(String automation, String reason) implements Disposition {}
}
