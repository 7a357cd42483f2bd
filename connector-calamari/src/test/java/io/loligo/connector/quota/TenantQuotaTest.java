package io.loligo.connector.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenantQuotaTest {
    private static final QuotaLimits USUAL = new QuotaLimits(10, 720, 2880, 0.8);

    @Test
    void withTwoConnectionsEachIsReadHalfAsOften() {
        Pace alone = Pace.of(TenantQuota.alone(USUAL).each(), 20, 0, Optional.empty());
        Pace shared = Pace.of(TenantQuota.among(List.of(USUAL, USUAL)).each(), 20, 0, Optional.empty());

        assertThat(alone.pass()).isEqualTo(Duration.ofSeconds(750));
        assertThat(shared.pass()).isEqualTo(Duration.ofSeconds(1500));
        assertThat(shared.changeSeenWithin()).isEqualTo(Duration.ofSeconds(1505));
    }

    @Test
    void whereDocumentsDisagreeTheLowestLimitCountsForAll() {
        TenantQuota quota = TenantQuota.among(
                List.of(new QuotaLimits(10, 720, 1000, 0.5), new QuotaLimits(5, 800, 2880, 1), USUAL));

        assertThat(quota).isEqualTo(new TenantQuota(new QuotaLimits(5, 720, 1000, 0.5), 3));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void togetherTheyNeverHaveMoreThanTheTenant(long seed) {
        Random random = new Random(seed);
        List<QuotaLimits> said = new ArrayList<>();
        for (int connection = 0; connection <= random.nextInt(8); connection++) {
            said.add(new QuotaLimits(
                    1 + random.nextInt(20),
                    100 + random.nextInt(2000),
                    100 + random.nextInt(9000),
                    0.2 + 0.8 * random.nextDouble()));
        }

        QuotaLimits each = TenantQuota.among(said).each();

        for (QuotaLimits one : said) {
            assertThat(each.ofHour() * said.size()).isLessThanOrEqualTo(one.ofHour());
            assertThat(each.ofDay() * said.size()).isLessThanOrEqualTo(one.ofDay());
            assertThat(one.spacing().multipliedBy(said.size()))
                    .isLessThanOrEqualTo(each.spacing().plusNanos(20));
        }
    }
}
