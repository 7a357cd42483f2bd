package io.loligo.contracts.action;

/** What enabling does about an expiry date that has passed. */
public enum Expiry {
    /** Leave it, and say in the result that the account stays unusable. */
    KEEP,
    CLEAR
}
