package io.loligo.connector.library;

import io.loligo.connector.connection.Connection;

/** Whoever reads HR, as documents begin and end that. */
public interface Work {

    /** Reads by this connection from now on; it takes the place of another of the same name. */
    void begin(Connection connection);

    /** Reads by it no longer. What was read of its people stays as it is. */
    void end(String connection);
}
