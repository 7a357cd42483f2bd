package io.loligo.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What came of a comparison.
 *
 * @param rounds the rates of each pair of runs, in units per second
 */
public record Figure(String name, String against, String unit, double aim, List<Round> rounds) {
    public Figure {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("rounds: at least one");
        }
    }

    /** One run of each side, one right after the other, so that both saw the same machine. */
    public record Round(double loligo, double baseline) {
        double ratio() {
            return loligo / baseline;
        }
    }

    /** The median over the rounds of Loligo's rate to the baseline's. */
    public double ratio() {
        return median(rounds.stream().map(Round::ratio).toList());
    }

    public boolean reached() {
        return ratio() >= aim;
    }

    /** A row of the table in {@code RESULTS.md}. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f %s/s | %,.0f %s/s | %.2f (%.2f–%.2f) | %.2f | %s |",
                name,
                against,
                median(rounds.stream().map(Round::loligo).toList()),
                unit,
                median(rounds.stream().map(Round::baseline).toList()),
                unit,
                ratio(),
                rounds.stream().mapToDouble(Round::ratio).min().orElseThrow(),
                rounds.stream().mapToDouble(Round::ratio).max().orElseThrow(),
                aim,
                reached() ? "yes" : "**no**");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
