package io.loligo.connector.polling;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from fault to fault, each shortened by up to a half at random so that replicas do not march in step. */
record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param faults how many in a row, from 1 */
    Duration after(int faults) {
        Duration doubled = first.multipliedBy(1L << Math.min(faults - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(Math.round(whole.toMillis() * random.nextDouble(0.5, 1.0)));
    }
}
