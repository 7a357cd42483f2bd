package io.loligo.executor.directory;

import java.time.Duration;

/**
 * What one server said when it was asked for a sign of life.
 *
 * @param address as it is configured
 * @param role what it is asked for
 * @param took how long the answer took
 * @param answered what came back instead of an answer, in words; empty when it answers
 * @param advice what to do about it
 */
public record ServerSign(String address, String role, Duration took, String answered, String advice) {

    public boolean answers() {
        return answered.isEmpty();
    }

    public long millis() {
        return took.toMillis();
    }
}
