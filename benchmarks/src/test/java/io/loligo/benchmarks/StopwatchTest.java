package io.loligo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.benchmarks.Comparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private final AtomicLong clock = new AtomicLong();
    private final List<String> turns = new ArrayList<>();

    private Side side(String name, long nanosPerRun) {
        return () -> {
            turns.add(name);
            clock.addAndGet(nanosPerRun);
            return 10;
        };
    }

    @Test
    void theSidesTakeTurnsAndWarmUpsDoNotCount() throws Exception {
        var comparison = new Comparison("x", "y", "things", 0.5, side("ours", 2_000), side("bare", 1_000));

        Figure figure = new Stopwatch(1, 2, clock::get).measure(comparison);

        assertThat(turns).containsExactly("ours", "bare", "bare", "ours", "ours", "bare");
        assertThat(figure.rounds()).hasSize(2);
        assertThat(figure.ratio()).isEqualTo(0.5);
        assertThat(figure.reached()).isTrue();
    }

    @Test
    void aShortfallIsMarkedInItsRow() {
        var figure = new Figure("x", "y", "things", 0.9, List.of(new Figure.Round(1_000, 2_000)));

        assertThat(figure.row())
                .isEqualTo("| x | y | 1,000 things/s | 2,000 things/s | 0.50 (0.50–0.50) | 0.90 | **no** |");
    }
}
