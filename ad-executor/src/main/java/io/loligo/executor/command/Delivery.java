package io.loligo.executor.command;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import java.time.Duration;
import java.util.Optional;

/** One delivery of one command: what the flow needs from the log that brought it. */
public interface Delivery {

    /** Waits before another try. */
    void pause(Duration time) throws AbandonedException;

    /** Writes a result; returns when the log has it. */
    void publish(Envelope<ActionResult> result) throws AbandonedException;

    /** Writes what differs; returns when the log has it. */
    void publishDrift(Envelope<DirectoryDrift> drift) throws AbandonedException;

    /** Whether the log already holds a result with this id from before a crash or a hand-over, and whether it was a good one. */
    Optional<Earlier> earlier(String resultId) throws AbandonedException;

    /** What an earlier delivery left about a step. */
    Mark mark(int step) throws AbandonedException;

    /** Notes that a step is being begun; returns when the log has it. */
    void begin(int step) throws AbandonedException;

    /** Writes the result of a begun step and closes its mark, both or neither. */
    void finish(int step, Envelope<ActionResult> result) throws AbandonedException;

    /** How a step ended whose result is in the log. */
    enum Earlier {
        WELL,
        /** The steps after it are not begun. */
        BADLY;

        public static Earlier of(ActionResult result) {
            return Unbegun.mayFollow(result.outcome()) ? WELL : BADLY;
        }
    }
}
