package io.loligo.connector.library;

import io.loligo.contracts.operator.OperatorActivity.Performed;

/**
 * One version of a connection's document; it never changes.
 *
 * @param number from 1, one more each time
 * @param yaml as it was written; empty when the connection was withdrawn
 */
public record Version(String connection, int number, String yaml, Origin origin, Performed performed) {

    /** How a version came. */
    public enum Origin {
        /** Over REST or from a page. */
        API,
        /** From the folder of documents, which then is the one place where the connection may be changed. */
        FOLDER
    }

    public boolean withdrawn() {
        return yaml.isEmpty();
    }
}
