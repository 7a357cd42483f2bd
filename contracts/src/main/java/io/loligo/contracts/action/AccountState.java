package io.loligo.contracts.action;

/** Whether an account can log on. */
public enum AccountState {
    ENABLED,
    DISABLED
}
