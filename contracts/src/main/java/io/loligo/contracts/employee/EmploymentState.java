package io.loligo.contracts.employee;

/** Where a person stands, as derived from archiving, the two dates and the clock. */
public enum EmploymentState {
    /** Hired, with the first day still ahead. */
    SCHEDULED,
    EMPLOYED,
    LEFT
}
