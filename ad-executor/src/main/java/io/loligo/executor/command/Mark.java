package io.loligo.executor.command;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Envelope;
import java.time.Instant;

/** What is remembered of a step about which a directory cannot be asked. */
public sealed interface Mark {

    /** It was never begun. */
    record None() implements Mark {}

    /** It was begun, and nobody knows whether it was done. */
    record Begun(Instant at) implements Mark {}

    /** It came to this. */
    record Finished(Envelope<ActionResult> result) implements Mark {}
}
