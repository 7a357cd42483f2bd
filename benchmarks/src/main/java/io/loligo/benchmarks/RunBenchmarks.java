package io.loligo.benchmarks;

import io.loligo.benchmarks.audit.AuditComparison;
import io.loligo.benchmarks.connector.ConnectorComparison;
import io.loligo.benchmarks.connector.Scaling;
import io.loligo.benchmarks.executor.ExecutorComparison;
import io.loligo.benchmarks.executor.ExecutorComparison.Server;
import io.loligo.benchmarks.mapper.MapperComparison;
import io.loligo.benchmarks.mapper.MapperComparison.Measure;
import io.loligo.connector.source.Presets;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Runs the comparisons of the given names, or all, and prints the tables of {@code RESULTS.md}. */
public final class RunBenchmarks {
    private static final Stopwatch WATCH = new Stopwatch(4, 9, System::nanoTime);
    /** A service runs for weeks: both sides run here until the compiler has done its work, which takes longer the more code there is. */
    private static final Stopwatch WARM = new Stopwatch(25, 15, System::nanoTime);

    private static final String SCALING = "scaling";
    private static final Set<String> IN_THIS_PROCESS = Set.of("connector", "executor", "peer");

    private RunBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Instant now = Clock.systemUTC().instant();
        Map<String, List<Callable<Comparison>>> all = all(now);
        Set<String> known = new LinkedHashSet<>(all.keySet());
        known.add(SCALING);
        Set<String> wanted = arguments.length == 0 ? known : new LinkedHashSet<>(List.of(arguments));
        if (!known.containsAll(wanted)) {
            out.println("Names: some of " + String.join(" ", known) + ", or none for all.");
            System.exit(2);
        }
        out.println("| what | against | Loligo | baseline | ratio (lowest–highest) | aim | reached |");
        out.println("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, List<Callable<Comparison>>> one : all.entrySet()) {
            if (wanted.contains(one.getKey())) {
                for (Callable<Comparison> made : one.getValue()) {
                    try (Comparison comparison = made.call()) {
                        Stopwatch watch = IN_THIS_PROCESS.contains(one.getKey()) ? WARM : WATCH;
                        out.println(watch.measure(comparison).row());
                    }
                }
            }
        }
        if (wanted.contains(SCALING)) {
            out.println("\n" + Scaling.head());
            for (Presets preset : Presets.values()) {
                for (int people : List.of(10_000, 100_000, 1_000_000)) {
                    out.println(Scaling.of(preset, people, now).row());
                }
            }
        }
        System.exit(0);
    }

    private static Map<String, List<Callable<Comparison>>> all(Instant now) {
        Map<String, List<Callable<Comparison>>> all = new LinkedHashMap<>();
        List<Callable<Comparison>> connector = new ArrayList<>();
        for (Presets preset : Presets.values()) {
            for (int people : List.of(1_000, 10_000, 100_000)) {
                connector.add(() -> ConnectorComparison.of(preset, people, now));
            }
        }
        all.put("connector", connector);
        all.put(
                "mapper",
                List.of(
                        () -> MapperComparison.of(10_000, Measure.WALL, now),
                        () -> MapperComparison.of(10_000, Measure.PROCESSOR, now)));
        all.put("executor", List.of(() -> ExecutorComparison.withBareRequests(Server.SIMULATOR, 1_000)));
        all.put("executor-samba", List.of(() -> ExecutorComparison.withBareRequests(Server.SAMBA, 100)));
        all.put("peer", List.of(() -> ExecutorComparison.withPeer(1_000)));
        all.put("audit", List.of(() -> AuditComparison.of(5_000, now)));
        return all;
    }
}
