package io.loligo.mapper.conduct;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a level may take.
 *
 * @param within from the moment when the level was asked
 * @param remind how long before the end those who may decide are reminded
 * @param then what follows
 */
public record Deadline(Duration within, Optional<Duration> remind, Then then) {
    public Deadline {
        if (!within.isPositive()) {
            throw new IllegalArgumentException("within: longer than nothing");
        }
        if (remind.isPresent() && (!remind.get().isPositive() || remind.get().compareTo(within) >= 0)) {
            throw new IllegalArgumentException("remind: longer than nothing, and shorter than within");
        }
    }

    /** What follows when the time is over. Consent is never taken for granted. */
    public sealed interface Then {
        /** Others may decide besides. */
        record Escalate(List<Assignee> to) implements Then {
            public Escalate {
                to = List.copyOf(to);
                if (to.isEmpty()) {
                    throw new IllegalArgumentException("to: at least one");
                }
            }
        }

        /** It counts as a no. */
        record Reject() implements Then {}
    }
}
