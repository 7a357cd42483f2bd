package io.loligo.benchmarks;

import io.loligo.benchmarks.Comparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs both sides of a comparison in turns, since a machine's speed drifts.
 *
 * @param warmUps pairs that are not counted
 * @param rounds pairs that are
 * @param nanos the wall's clock, for the sides that bring none of their own
 */
public record Stopwatch(int warmUps, int rounds, LongSupplier nanos) {

    public Figure measure(Comparison comparison) throws Exception {
        List<Figure.Round> counted = new ArrayList<>();
        for (int round = 0; round < warmUps + rounds; round++) {
            // The side that goes first changes, lest one of them always finds the caches warm.
            boolean loligoFirst = round % 2 == 0;
            double first = rate(loligoFirst ? comparison.loligo() : comparison.baseline());
            double second = rate(loligoFirst ? comparison.baseline() : comparison.loligo());
            if (round >= warmUps) {
                counted.add(loligoFirst ? new Figure.Round(first, second) : new Figure.Round(second, first));
            }
        }
        return new Figure(comparison.name(), comparison.against(), comparison.unit(), comparison.aim(), counted);
    }

    private double rate(Side side) throws Exception {
        LongSupplier clock = side.clock().orElse(nanos);
        side.prepare();
        long start = clock.getAsLong();
        long units = side.run();
        return units * 1e9 / Math.max(1, clock.getAsLong() - start);
    }
}
