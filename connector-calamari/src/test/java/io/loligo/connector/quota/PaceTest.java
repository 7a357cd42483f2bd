package io.loligo.connector.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTest {
    private static final QuotaLimits LIMITS = new QuotaLimits(10, 720, 2880, 0.8);

    @Test
    void aSmallCompanyIsReadOftenAndNeedsNoProbes() {
        Pace pace = Pace.of(LIMITS, 5, 3, Optional.empty());

        assertThat(pace.pass()).isEqualTo(Duration.ofMillis(187_500));
        assertThat(pace.probe()).isEmpty();
        assertThat(pace.hireSeenWithin()).isEqualTo(pace.changeSeenWithin());
    }

    @Test
    void inALargeCompanyAQuarterOfTheQuotaGoesToProbesSoThatHiresAreSeenSoon() {
        Pace pace = Pace.of(LIMITS, 100, 3, Optional.empty());

        assertThat(pace.pass()).isEqualTo(Duration.ofSeconds(5000));
        assertThat(pace.probe()).contains(Duration.ofSeconds(450));
        assertThat(pace.hireSeenWithin()).isEqualTo(Duration.ofSeconds(450));
        assertThat(pace.changeSeenWithin()).isEqualTo(Duration.ofMillis(5_012_500));
    }

    @Test
    void whereNothingCanBeProbedPassesGetTheWholeQuota() {
        assertThat(Pace.of(LIMITS, 100, 0, Optional.empty()).pass()).isEqualTo(Duration.ofSeconds(3750));
    }

    @Test
    void aLongerWishLeavesMoreForProbes() {
        Pace pace = Pace.of(LIMITS, 100, 3, Optional.of(Duration.ofHours(12)));

        assertThat(pace.pass()).isEqualTo(Duration.ofHours(12));
        assertThat(pace.probe().orElseThrow()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(125));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theQuotaLastsForEver(long seed) {
        Random random = new Random(seed);
        QuotaLimits limits =
                new QuotaLimits(1 + random.nextInt(20), 1 + random.nextInt(2000), 1 + random.nextInt(9000), 0.8);
        int pass = 1 + random.nextInt(3000);
        int probe = random.nextInt(6);

        Pace pace = Pace.of(limits, pass, probe, Optional.empty());

        double perDay = 86_400.0 * pass / pace.pass().toSeconds()
                + pace.probe()
                        .map(every -> 86_400.0 * probe / every.toSeconds())
                        .orElse(0.0);
        assertThat(perDay).isLessThanOrEqualTo(limits.ofDay() * 1.01 + 1);
        assertThat(perDay / 24).isLessThanOrEqualTo(limits.ofHour() * 1.01 + 1);
    }
}
