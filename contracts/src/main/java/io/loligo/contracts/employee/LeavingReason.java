package io.loligo.contracts.employee;

/** Why a person no longer works here. */
public enum LeavingReason {
    /** HR archived the record. */
    ARCHIVED,
    /** The last day of work is over; HR changed nothing, the clock did. */
    CONTRACT_ENDED,
    /** The record is gone from HR, confirmed over several complete passes. */
    DISAPPEARED
}
