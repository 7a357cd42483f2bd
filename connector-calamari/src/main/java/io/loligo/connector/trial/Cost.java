package io.loligo.connector.trial;

import io.loligo.connector.connection.Connection;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one pass takes of the quota.
 *
 * @param requests one pass's
 * @param certainty how they are known
 * @param interval the shortest between passes that the quota bears forever; a change is seen at the latest after so long
 */
public record Cost(int requests, Certainty certainty, Duration interval) {

    /** How well a cost is known. */
    public enum Certainty {
        /** The first pages tell how many there are. */
        COUNTED,
        /** From how many people the last pass read. */
        ESTIMATED,
        /** Two pages were full and nothing tells how many follow: there are more. */
        AT_LEAST;

        public String words() {
            return switch (this) {
                case COUNTED -> "exactly";
                case ESTIMATED -> "about";
                case AT_LEAST -> "at least";
            };
        }
    }

    /** @param people how many the last pass read, if there was one */
    static Cost of(Connection connection, Readings all, OptionalInt people) {
        List<Reading> readings = all.all();
        int absences = connection.absences().enabled() ? 1 : 0;
        boolean counted =
                readings.stream().allMatch(reading -> reading.requests().isPresent());
        int read = readings.stream()
                .mapToInt(reading -> reading.requests().orElse(reading.pages().size() + 1))
                .sum();
        int perPage = all.people().stream()
                .flatMap(reading -> reading.pages().stream())
                .mapToInt(page -> page.rows().size())
                .max()
                .orElse(0);
        int requests = read + absences;
        Certainty certainty = counted ? Certainty.COUNTED : Certainty.AT_LEAST;
        if (!counted && people.isPresent() && perPage > 0) {
            requests = Math.max(requests, Math.ceilDiv(people.getAsInt(), perPage) + readings.size() + absences);
            certainty = Certainty.ESTIMATED;
        }
        return new Cost(requests, certainty, connection.limits().intervalFor(requests));
    }
}
