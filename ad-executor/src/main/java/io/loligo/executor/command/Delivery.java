package io.loligo.executor.command;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import java.time.Duration;

/** One delivery of one command: what the flow needs from the log that brought it. */
public interface Delivery {

    /** Waits before another try. */
    void pause(Duration time) throws AbandonedException;

    /** Writes a result; returns when the log has it. */
    void publish(Envelope<ActionResult> result) throws AbandonedException;

    /** What an earlier delivery left about a step. */
    Mark mark(int step) throws AbandonedException;

    /** Notes that a step is being begun; returns when the log has it. */
    void begin(int step) throws AbandonedException;

    /** Writes the result of a begun step and closes its mark, both or neither. */
    void finish(int step, Envelope<ActionResult> result) throws AbandonedException;
}
