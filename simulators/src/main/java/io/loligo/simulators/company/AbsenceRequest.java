package io.loligo.simulators.company;

import java.time.LocalDate;

/**
 * A request to be away.
 *
 * @param person the numeric identifier of who asks
 * @param type the kind's name, such as {@code Annual Leave}
 * @param from the first day
 * @param to the last day
 * @param created the day on which it was made
 */
public record AbsenceRequest(
        int id,
        int person,
        String type,
        Category category,
        Status status,
        LocalDate from,
        LocalDate to,
        LocalDate created,
        LocalDate updated) {
    /** Away from work, or at work elsewhere. */
    public enum Category {
        TIMEOFF,
        WORK
    }

    /** Where a request stands, in the words of Calamari's answers. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REJECTED,
        PENDING_CANCELLATION,
        CANCELED,
        REVOKED
    }

    /** Whether the request touches the span of days, both included. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }

    public AbsenceRequest with(Status now, LocalDate today) {
        return new AbsenceRequest(id, person, type, category, now, from, to, created, today);
    }
}
