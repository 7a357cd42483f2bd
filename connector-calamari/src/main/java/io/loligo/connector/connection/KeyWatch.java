package io.loligo.connector.connection;

import java.time.Duration;
import java.util.Optional;

/** Notices that the key of a connection is another than the one that was tried last. Confined to one thread. */
public final class KeyWatch {
    private final KeyRing keys;
    private final KeyReference reference;
    private final Duration every;
    private Optional<ApiKey> tried = Optional.empty();

    /** @param every how often it is worth while to look */
    public KeyWatch(KeyRing keys, KeyReference reference, Duration every) {
        this.keys = keys;
        this.reference = reference;
        this.every = every;
    }

    public Duration every() {
        return every;
    }

    /** The key as it is now is going to be tried. */
    public void tries() {
        tried = now();
    }

    /** Whether another key is there than was tried, one where none was, or none where one was. */
    public boolean isExchanged() {
        return !now().equals(tried);
    }

    private Optional<ApiKey> now() {
        try {
            return Optional.of(keys.find(reference));
        } catch (MissingKeyException missing) {
            return Optional.empty();
        }
    }
}
