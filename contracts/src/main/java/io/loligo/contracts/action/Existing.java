package io.loligo.contracts.action;

/** What to do about something a person set themselves. */
public enum Existing {
    KEEP,
    OVERWRITE
}
