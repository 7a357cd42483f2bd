package io.loligo.contracts.action;

/** What becomes of an account that was to be deleted and that somebody has used since it was made. */
public enum WhenUsed {
    /** It stays, and nobody can log on with it. */
    DISABLE
}
