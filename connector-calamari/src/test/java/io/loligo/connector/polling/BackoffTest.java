package io.loligo.connector.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachPauseIsTwiceAsLongUpToTheLongestLessUpToAHalfByChance(long seed) {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(seed));
        Duration whole = FIRST;
        for (int faults = 1; faults < 200; faults++) {
            assertThat(backoff.after(faults)).isBetween(whole.dividedBy(2), whole);
            whole = whole.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : whole.multipliedBy(2);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoReplicasDoNotMarchInStep(long seed) {
        Backoff one = new Backoff(FIRST, LONGEST, new Random(seed));
        Backoff other = new Backoff(FIRST, LONGEST, new Random(seed + 1));

        assertThat(pauses(one)).isNotEqualTo(pauses(other));
    }

    private static List<Duration> pauses(Backoff backoff) {
        return IntStream.rangeClosed(1, 5).mapToObj(backoff::after).toList();
    }
}
