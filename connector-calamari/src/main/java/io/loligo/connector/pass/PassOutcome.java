package io.loligo.connector.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How a pass ended. */
public sealed interface PassOutcome {
    Instant at();

    int requests();

    /**
     * Everybody was read and every change was told.
     *
     * @param changes by the name of their kind
     * @param skipped rows with a value in no known form
     * @param absenceFault why absences could not be read; those under way then end by the clock alone
     */
    record Completed(
            Instant at,
            int requests,
            int people,
            Map<String, Integer> changes,
            int skipped,
            Optional<Fault> absenceFault,
            Duration took)
            implements PassOutcome {
        public Completed {
            changes = Map.copyOf(changes);
        }
    }

    /**
     * A look between passes at the newest and the archived.
     *
     * @param changes by the name of their kind
     */
    record Probed(Instant at, int requests, Map<String, Integer> changes) implements PassOutcome {
        public Probed {
            changes = Map.copyOf(changes);
        }
    }

    /** Nothing was changed. */
    record Refused(Instant at, int requests, Fault fault) implements PassOutcome {}
}
