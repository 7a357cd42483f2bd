package io.loligo.contracts.action;

/** What becomes of a person's sign-in to Microsoft 365. */
public enum CloudSignIn {
    ALLOW,
    /** They may not sign in again; a session that runs may go on for about an hour. */
    BLOCK,
    /** The same, and every session has to sign in again, which it may not. */
    BLOCK_AND_SIGN_OUT
}
