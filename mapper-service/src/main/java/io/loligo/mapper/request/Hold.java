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
 * @param askedBy the login of whoever asked for the work; empty where a limit held it
 */
public record Hold(
        String id,
        String automation,
        String reason,
        Instant openedAt,
        int people,
        Optional<Decided> decided,
        Optional<String> askedBy) {

    /** Nobody lets go what they asked for themselves; everybody may throw it away. */
    public boolean mayBeReleasedBy(String login) {
        return askedBy.filter(asker -> asker.strip().equalsIgnoreCase(login.strip()))
                .isEmpty();
    }

    /** What somebody decided about it. */
    public record Decided(Performed performed, Decision decision) {}
}
