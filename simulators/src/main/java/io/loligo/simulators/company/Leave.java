package io.loligo.simulators.company;

import java.time.LocalDate;

/**
 * A request to be away.
 *
 * @param person the numeric identifier of who asks
 * @param status Calamari's word: PENDING, ACCEPTED, REJECTED, CANCELED, PENDING_CANCELLATION
 */
public record Leave(int id, int person, String type, Category category, String status, LocalDate from, LocalDate to) {
    /** Away from work, or at work elsewhere. */
    public enum Category {
        TIMEOFF,
        WORK
    }
}
