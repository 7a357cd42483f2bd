package io.loligo.connector.people;

import io.loligo.contracts.employee.Absence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One remembered person.
 *
 * @param known all approved absences as of the last look; null when it is not known which there are
 * @param alarm when the clock alone changes something about them, else {@link Instant#MAX}
 */
record Person(
        String value,
        Sight sight,
        Standing standing,
        List<Absence> underWay,
        @Nullable List<Absence> known,
        Instant observedAt,
        long revision,
        Instant alarm) {}
