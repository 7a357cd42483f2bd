package io.loligo.benchmarks;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Two ways of doing the same work.
 *
 * @param name what of Loligo is measured
 * @param against the baseline
 * @param unit what a side counts, such as {@code people}
 * @param aim the ratio that is good enough
 * @param loligo Loligo's way
 * @param baseline the bare way
 */
public record Comparison(String name, String against, String unit, double aim, Side loligo, Side baseline)
        implements AutoCloseable {

    @Override
    public void close() throws Exception {
        try (loligo;
                baseline) {
            // Both are closed, whatever either says.
        }
    }

    /** One way of doing the work; set up once, run several times. */
    public interface Side extends AutoCloseable {
        /** Does the work once and tells how many units that were; preparation that is not to be timed belongs elsewhere. */
        long run() throws Exception;

        /** What its work is measured by, in nanoseconds that only grow; without one, the wall's clock. */
        default Optional<LongSupplier> clock() {
            return Optional.empty();
        }

        /** Gets ready for the next run, untimed. */
        default void prepare() throws Exception {}

        @Override
        default void close() throws Exception {}
    }
}
