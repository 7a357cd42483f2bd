package io.loligo.contracts.action;

/** What deleting does about entries below the account, such as registered devices. */
public enum Children {
    REFUSE,
    /** Delete them too, each listed in the plan and the result. */
    DELETE
}
