package io.loligo.connector.polling;

import io.loligo.connector.pass.PassOutcome;

/** Is told of every pass and every probe, on the thread that does it. */
public interface PassWatcher {
    /** It may never end: when the journal fails, it is broken off. */
    default void begins(String connection) {}

    void ended(String connection, PassOutcome outcome);
}
