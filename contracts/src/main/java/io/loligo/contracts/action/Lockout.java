package io.loligo.contracts.action;

/** What a password reset does about a lockout. */
public enum Lockout {
    KEEP,
    LIFT
}
