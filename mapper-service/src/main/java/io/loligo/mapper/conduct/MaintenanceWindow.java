package io.loligo.mapper.conduct;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours in which work may be done.
 *
 * @param days on which it opens
 * @param from when it opens
 * @param to when it closes; on the next day where that is not after {@code from}
 */
public record MaintenanceWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    private static final int WEEK = 7;

    public MaintenanceWindow {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days: at least one");
        }
    }

    /** The instant itself when the window is open then, else its next opening. */
    public Instant opening(Instant instant) {
        ZonedDateTime now = instant.atZone(zone);
        for (int back = 1; back >= -WEEK; back--) {
            ZonedDateTime opens = now.toLocalDate().minusDays(back).atTime(from).atZone(zone);
            if (days.contains(opens.getDayOfWeek()) && instant.isBefore(closing(opens))) {
                return opens.toInstant().isAfter(instant) ? opens.toInstant() : instant;
            }
        }
        throw new IllegalStateException("every window opens within a week");
    }

    private Instant closing(ZonedDateTime opens) {
        var day = opens.toLocalDate();
        return (to.isAfter(from) ? day : day.plusDays(1))
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
