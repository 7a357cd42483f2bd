package io.loligo.connector.polling;

import io.loligo.connector.pass.PassOutcome;

/** Is told of every pass. */
@FunctionalInterface
public interface PassWatcher {
    void ended(String connection, PassOutcome outcome);
}
