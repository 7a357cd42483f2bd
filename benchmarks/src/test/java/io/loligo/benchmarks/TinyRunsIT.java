package io.loligo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.benchmarks.audit.AuditComparison;
import io.loligo.benchmarks.connector.ConnectorComparison;
import io.loligo.benchmarks.connector.Scaling;
import io.loligo.benchmarks.executor.ExecutorComparison;
import io.loligo.benchmarks.executor.ExecutorComparison.Server;
import io.loligo.benchmarks.mapper.MapperComparison;
import io.loligo.benchmarks.mapper.MapperComparison.Measure;
import io.loligo.connector.source.Presets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benchmark runs, at a size that says nothing about speed; one that hangs fails. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TinyRunsIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Stopwatch WATCH = new Stopwatch(0, 1, System::nanoTime);

    @ParameterizedTest
    @MethodSource
    void aComparisonComesToAFigure(Callable<Comparison> made) throws Exception {
        try (Comparison comparison = made.call()) {
            Figure figure = WATCH.measure(comparison);

            assertThat(figure.ratio()).isPositive().isFinite();
            assertThat(figure.row()).startsWith("| " + comparison.name() + " |");
        }
    }

    static List<Named<Callable<Comparison>>> aComparisonComesToAFigure() {
        return List.of(
                Named.of("connector", () -> ConnectorComparison.of(Presets.CALAMARI_PEOPLE_V2, 50, NOW)),
                Named.of("mapper", () -> MapperComparison.of(50, Measure.PROCESSOR, NOW)),
                Named.of("executor", () -> ExecutorComparison.withBareRequests(Server.SIMULATOR, 10)),
                Named.of("executor, Samba", () -> ExecutorComparison.withBareRequests(Server.SAMBA, 3)),
                Named.of("executor, peer", () -> ExecutorComparison.withPeer(10)),
                Named.of("audit", () -> AuditComparison.of(50, NOW)));
    }

    @Test
    void theMemoryOfAPersonIsMeasured() throws Exception {
        Scaling scaling = Scaling.of(Presets.CALAMARI_PEOPLE_V2, 200, NOW);

        assertThat(scaling.nanosPerPerson()).isPositive();
        assertThat(scaling.row()).startsWith("| 200 people,");
    }
}
