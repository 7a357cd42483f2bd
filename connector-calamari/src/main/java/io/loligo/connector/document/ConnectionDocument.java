package io.loligo.connector.document;

import io.loligo.connector.connection.Connection;

/**
 * A connection as a person described it.
 *
 * @param yaml the document as it was written; no secret is in it, only where the key is found
 */
public record ConnectionDocument(String description, String yaml, Connection connection) {
    public String name() {
        return connection.name();
    }
}
