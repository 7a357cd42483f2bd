package io.loligo.mapper.messaging;

import java.time.Duration;

/** What is known of people cannot be read now; asking again later is what helps. */
public final class SnapshotsUnavailableException extends Exception {
    SnapshotsUnavailableException(String topic, Duration waited, Throwable cause) {
        super(
                "the topic " + topic + " could not be read within " + waited.toSeconds() + " s (" + cause.getMessage()
                        + "); see whether the brokers are up, then ask again",
                cause);
    }

    SnapshotsUnavailableException(String topic, Duration waited) {
        super("the topic " + topic + " could not be read to its end within " + waited.toSeconds()
                + " s; see whether the brokers are up, then ask again");
    }
}
