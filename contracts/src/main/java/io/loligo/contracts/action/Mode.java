package io.loligo.contracts.action;

/** Whether a command is carried out or only thought through. */
public enum Mode {
    APPLY,
    /** Plan every step against the directory as it is and write nothing. */
    PLAN
}
