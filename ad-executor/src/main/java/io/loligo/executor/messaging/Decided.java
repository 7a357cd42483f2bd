package io.loligo.executor.messaging;

/** What came of an operator's decision. */
public enum Decided {
    /** It is in the log, with all that follows from it. */
    NOW,
    /** Somebody had decided already; nothing was written. */
    BEFORE,
    /** The log no longer keeps what it was about; nothing was written. */
    GONE
}
