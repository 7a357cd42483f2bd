package io.loligo.connector.connection;

/** There is no API key where a connection says; the message tells where it was looked for, and nothing of its content. */
public final class MissingKeyException extends Exception {
    MissingKeyException(String where) {
        super(where);
    }
}
