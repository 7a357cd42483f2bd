package io.loligo.mapper.request;

import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Instant;
import java.util.Optional;

/**
 * Work of an automation that a person has to decide about as a whole.
 *
 * @param people how many people's it holds
 * @param decided empty while nobody has
 */
public record Hold(
        String id, String automation, String reason, Instant openedAt, int people, Optional<Decided> decided) {

    /** What somebody decided about it. */
    public record Decided(Performed performed, Decision decision) {}
}
