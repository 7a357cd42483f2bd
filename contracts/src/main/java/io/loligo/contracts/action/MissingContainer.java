package io.loligo.contracts.action;

/** What to do when an account's container does not exist. */
public enum MissingContainer {
    REFUSE,
    /** Create it, and those above it, as organizational units. */
    CREATE
}
