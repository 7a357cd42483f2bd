package io.loligo.mapper.conduct;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which work may be done, by the clocks of a time zone. A time that the clocks leave out counts as much later as they
 * jump; of one that they show twice the first counts. Where that leaves nothing of a window, as of 02:30 to 03:15 when 02:00 becomes
 * 03:00, it does not open on that day.
 *
 * @param days on which it opens
 * @param from when it opens
 * @param to when it closes; on the next day where that is not after {@code from}
 */
public record MaintenanceWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    /** The windows of these days may still be open: one over midnight may end later than on the next day, in a night of jumping clocks. */
    private static final int DAYS_BACK = 2;

    /** One week's window may be left out by jumping clocks; two in a row are not. */
    private static final int DAYS_AHEAD = 14;

    public MaintenanceWindow {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days: at least one");
        }
    }

    /** The instant itself when the window is open then, else its next opening. */
    public Instant opening(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        return today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(DAYS_AHEAD + 1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> opens(day).isBefore(closes(day)) && instant.isBefore(closes(day)))
                .map(day -> opens(day).isAfter(instant) ? opens(day) : instant)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every window opens within two weeks"));
    }

    private Instant opens(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant closes(LocalDate day) {
        return (to.isAfter(from) ? day : day.plusDays(1))
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
