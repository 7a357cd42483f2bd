package io.loligo.mapper.policy;

/** What becomes of a difference between the directory and what an automation wishes for. */
public enum DriftWish {
    /** An event tells of it. */
    REPORT,
    /** An event tells of it, and the wish is written again. */
    REPAIR,
    /** Nobody looks. */
    ACCEPT
}
