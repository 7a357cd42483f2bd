package io.loligo.mapper.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.mapper.conduct.Limits.Limit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final int CASES = 2_000;

    @ParameterizedTest(name = "{0} people or {1} % of {2} are {3}")
    @CsvSource({
        "20, 10, 0,          3",
        "20, 10, 10,         3",
        "20, 10, 50,         5",
        "20, 10, 199,       19",
        "20, 10, 10000,     20",
        "2,  10, 10,         2",
        "0,  10, 10000,      0",
        "20, 0,  10000,      0",
        "1000000, 100, 2147483647, 1000000"
    })
    void theSmallerOfBothCountsAndAHandfulIsWithinTheShare(int people, int percent, int known, int allowed) {
        assertThat(new Limit(people, percent).allowed(known)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void morePeopleKnownNeverAllowFewerAndNeverMoreThanSaid(long seed) {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            Limit limit = new Limit(moments.whole(0, 500), moments.whole(0, 100));
            int known = moments.whole(0, 2_000_000);
            int more = known + moments.whole(0, 100_000);

            assertThat(limit.allowed(known))
                    .as("%s of %s", limit, known)
                    .isBetween(0, Math.min(limit.people(), limit.allowed(more)));
            assertThat(new Limit(0, limit.percent()).allowed(known)).isZero();
            assertThat(new Limit(limit.people(), 0).allowed(known)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWiderLimitNeverAllowsFewer(long seed) {
        Moments moments = new Moments(seed);
        for (int i = 0; i < CASES; i++) {
            Limit limit = new Limit(moments.whole(0, 500), moments.whole(0, 90));
            Limit wider = new Limit(limit.people() + moments.whole(0, 50), limit.percent() + moments.whole(0, 10));
            int known = moments.whole(0, 20_000);

            assertThat(wider.allowed(known)).isGreaterThanOrEqualTo(limit.allowed(known));
        }
    }

    @Test
    void whatIsNoLimitIsRefused() {
        for (int[] wrong : List.of(new int[] {-1, 10}, new int[] {1, -1}, new int[] {1, 101})) {
            assertThatThrownBy(() -> new Limit(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }
}
