package io.loligo.benchmarks;

import io.loligo.benchmarks.connector.ConnectorComparison;
import io.loligo.connector.source.Presets;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Runs every comparison and prints the table of {@code RESULTS.md}; what is reached and what is not stand side by side. */
public final class RunBenchmarks {
    private static final Stopwatch WATCH = new Stopwatch(4, 9, System::nanoTime);

    private RunBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Instant now = Clock.systemUTC().instant();
        out.println("| what | against | Loligo | baseline | ratio (lowest–highest) | aim | reached |");
        out.println("|---|---|---|---|---|---|---|");
        for (Presets preset : Presets.values()) {
            for (int people : List.of(1_000, 10_000, 100_000)) {
                try (Comparison comparison = ConnectorComparison.of(preset, people, now)) {
                    out.println(WATCH.measure(comparison).row());
                }
            }
        }
    }
}
