package io.loligo.connector.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A connection's time.
 *
 * @param own for the schedule and for the quota
 * @param days for what day it is; {@code own} unless the connection follows HR's
 * @param pause how it waits for the quota within a pass
 */
public record Clocks(Clock own, Clock days, Pause pause) {

    /** Real time. */
    public static Clocks of(Clock own, Clock days) {
        return new Clocks(own, days, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {
        void last(Duration time) throws InterruptedException;
    }
}
