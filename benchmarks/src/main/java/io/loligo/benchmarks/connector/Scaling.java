package io.loligo.benchmarks.connector;

import io.loligo.benchmarks.Comparison.Side;
import io.loligo.benchmarks.company.RememberedHr;
import io.loligo.benchmarks.company.SimulatedCompany;
import io.loligo.connector.pass.PeoplePass;
import io.loligo.connector.people.Roster;
import io.loligo.connector.source.Presets;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a pass over people who are all known costs at a size of company.
 *
 * @param people how many
 * @param nanosPerPerson of the fastest pass, which other work on the machine disturbed least
 * @param bytesPerPerson of heap that the connector's memory holds
 */
public record Scaling(Presets preset, int people, double nanosPerPerson, double bytesPerPerson) {
    private static final int PASSES = 7;
    private static final int COLLECTIONS = 3;

    public static Scaling of(Presets preset, int people, Instant now) throws Exception {
        try (RememberedHr hr = remembering(preset, people)) {
            Held held = held(preset, hr, now);
            long without = usedHeap();
            return new Scaling(
                    preset,
                    people,
                    held.nanos() / (double) held.people(),
                    (held.heap() - without) / (double) held.people());
        }
    }

    public static String head() {
        return "| connector, a pass over | people/s | µs per person | bytes per person remembered |\n|---|---|---|---|";
    }

    /** A row of the second table in {@code RESULTS.md}. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %,d people, %s | %,.0f | %.2f | %,.0f |",
                people,
                preset,
                TimeUnit.SECONDS.toNanos(1) / nanosPerPerson,
                nanosPerPerson / 1_000,
                bytesPerPerson);
    }

    private record Held(long nanos, long heap, int people) {}

    private static RememberedHr remembering(Presets preset, int people) throws Exception {
        return SimulatedCompany.of(preset, people).hr();
    }

    // In a method of its own, so that nothing but HR's answers is referred to once it has returned.
    private static Held held(Presets preset, RememberedHr hr, Instant now) throws Exception {
        Known known = known(preset, hr, now);
        Side comparing = ConnectorComparison.comparing(known.roster(), known.pass(), now);
        List<Long> passes = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            var unused = comparing.run();
            passes.add(System.nanoTime() - start);
        }
        long heap = usedHeap();
        return new Held(
                passes.stream().mapToLong(Long::longValue).min().orElseThrow(),
                heap,
                known.roster().size());
    }

    private static Known known(Presets preset, RememberedHr hr, Instant now) throws Exception {
        SimulatedCompany company = SimulatedCompany.of(preset, hr);
        ConnectorComparison.remember(company.roster(), company.roll(), now);
        return new Known(company.roster(), company.pass());
    }

    private record Known(Roster roster, PeoplePass pass) {}

    private static long usedHeap() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
