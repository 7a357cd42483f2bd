package io.loligo.connector.connection;

import io.loligo.connector.pass.AbsenceSettings;
import io.loligo.connector.pass.GuardSettings;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.source.Source;
import java.time.Duration;
import java.util.Optional;

/**
 * One HR connection, checked and ready for use.
 *
 * @param interval from the start of one pass to the next; empty for the shortest that the quota bears
 * @param eraseDisappearedAfter how long after somebody not archived disappeared HR is taken to have deleted them
 */
public record Connection(
        String name,
        Address address,
        Source source,
        Optional<Duration> interval,
        WorkDays days,
        AbsenceSettings absences,
        GuardSettings guards,
        Duration eraseDisappearedAfter,
        int maxPages,
        QuotaLimits limits,
        Pauses pauses) {

    /** The same within other limits. */
    public Connection limitedTo(QuotaLimits other) {
        return new Connection(
                name,
                address,
                source,
                interval,
                days,
                absences,
                guards,
                eraseDisappearedAfter,
                maxPages,
                other,
                pauses);
    }

    /**
     * How long to wait after a fault.
     *
     * @param first after the first fault that may pass by itself; doubled each time, with jitter
     * @param longest never longer than this, unless HR asks for it
     * @param forPerson while only a person can mend it
     */
    public record Pauses(Duration first, Duration longest, Duration forPerson) {}
}
