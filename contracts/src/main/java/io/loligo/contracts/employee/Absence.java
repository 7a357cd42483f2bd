package io.loligo.contracts.employee;

import java.time.LocalDate;

/**
 * Time off that HR approved.
 *
 * @param id HR's own identifier of the request
 * @param type the kind's name, such as {@code Annual leave}
 * @param from the first day off
 * @param to the last day off, not before {@code from}
 */
public record Absence(String id, String type, LocalDate from, LocalDate to) {
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: a day not before " + from + ", not " + to);
        }
    }

    /** Whether the given day is one of the days off. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
