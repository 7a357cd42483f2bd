package io.loligo.connector.connection;

import java.net.URI;
import java.time.Duration;

/**
 * How HR is reached.
 *
 * @param base such as {@code https://acme.calamari.io/api}, without a slash at its end
 * @param followServerClock take HR's own clock for what day it is; only for a local simulator whose clock is moved
 */
public record Address(
        URI base,
        ApiKey key,
        Duration connectTimeout,
        Duration readTimeout,
        long maxPageBytes,
        boolean followServerClock) {

    /** Calamari's API key; it never shows in text. */
    public record ApiKey(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
