package io.loligo.connector.pass;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * What HR answered; to be closed by whoever reads it.
 *
 * @param body streams from the connection, and fails when it grows too large or the connection breaks
 */
public record Answer(int status, String contentType, Optional<Duration> retryAfter, InputStream body)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        body.close();
    }
}
