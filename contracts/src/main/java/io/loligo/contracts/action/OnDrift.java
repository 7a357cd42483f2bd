package io.loligo.contracts.action;

/** What to do where a directory no longer shows what is wished of it. */
public enum OnDrift {
    /** Tell, and leave it as it is. */
    REPORT,
    /** Tell, and write what is wished again. */
    REPAIR
}
