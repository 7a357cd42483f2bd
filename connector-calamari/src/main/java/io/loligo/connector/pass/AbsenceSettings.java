package io.loligo.connector.pass;

import java.util.Set;

/**
 * Which absences count.
 *
 * @param daysBack how far before today the window begins; an absence under way is in it however long ago it began
 * @param daysAhead how far after today the window ends
 * @param categories {@code TIMEOFF} is time off; {@code WORK} is work elsewhere and none
 * @param statuses Calamari says {@code APPROVED} in filters and {@code ACCEPTED} in rows; an absence that waits for its
 *     cancellation is approved until then
 */
public record AbsenceSettings(
        boolean enabled, int daysBack, int daysAhead, Set<String> categories, Set<String> statuses) {
    public AbsenceSettings {
        categories = Set.copyOf(categories);
        statuses = Set.copyOf(statuses);
    }
}
