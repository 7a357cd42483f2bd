package io.loligo.connector.pass;

import java.io.IOException;

/** An answer is larger than a connection accepts. */
public final class TooLargeException extends IOException {
    public TooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
