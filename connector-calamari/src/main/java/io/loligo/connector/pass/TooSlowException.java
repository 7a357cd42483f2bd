package io.loligo.connector.pass;

import java.io.IOException;
import java.time.Duration;

/** An answer was not there whole within its time. */
public final class TooSlowException extends IOException {
    public TooSlowException(Duration deadline) {
        super("the answer was not there whole within " + deadline);
    }
}
