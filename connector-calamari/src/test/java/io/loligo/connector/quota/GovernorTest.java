package io.loligo.connector.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GovernorTest {
    private static final QuotaLimits LIMITS = new QuotaLimits(10, 720, 2880, 0.8);

    private Instant now = Instant.parse("2026-11-24T08:00:30Z");
    private final Clock clock = new Hand();
    private final List<Spend> written = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWindowEverHoldsMoreThanItsShare(long seed) throws IOException {
        Random random = new Random(seed);
        Governor governor = governor(Spend.none());
        Deque<Instant> sent = new ArrayDeque<>();
        for (int request = 0; request < 3000; request++) {
            now = now.plus(governor.waitFor(1));
            assertThat(governor.waitFor(1)).isZero();
            governor.take();
            sent.addLast(now);
            check(sent, Duration.ofSeconds(1), 8);
            check(sent, Duration.ofHours(1), 576);
            check(sent, Duration.ofDays(1), 2304);
            if (random.nextInt(50) == 0) {
                now = now.plusSeconds(random.nextInt(600));
            }
            if (random.nextInt(100) == 0) {
                governor.release();
                governor = governor(governor.spend());
            }
        }
    }

    @Test
    void aBlockIsWrittenDownBeforeItsFirstRequest() throws IOException {
        Governor governor = governor(Spend.none());

        governor.take();

        assertThat(written).hasSize(1);
        assertThat(written.getFirst().lastDay(now)).isEqualTo(20);
    }

    @Test
    void aCrashForgetsNoRequest() throws IOException {
        Governor governor = governor(Spend.none());
        for (int request = 0; request < 570; request++) {
            now = now.plus(governor.waitFor(1));
            governor.take();
        }

        Governor afterCrash = governor(written.getLast());

        assertThat(afterCrash.spend().lastHour(now)).isGreaterThanOrEqualTo(570);
        assertThat(afterCrash.waitFor(20)).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void whatIsBookedAndNotSentIsGivenBack() throws IOException {
        Governor governor = governor(Spend.none());
        governor.take();
        governor.release();

        assertThat(governor.spend().lastDay(now)).isEqualTo(1);
    }

    @Test
    void nothingIsSentWhenTheBookingIsNotWrittenDown() {
        Governor governor = new Governor(Allotment.alone(LIMITS), clock, Spend.none(), spend -> {
            throw new IOException("no broker");
        });

        assertThatThrownBy(governor::take).isInstanceOf(IOException.class);
        assertThat(governor.spend().lastDay(now)).isZero();
    }

    @Test
    void theIntervalLetsTheQuotaLast() {
        assertThat(LIMITS.intervalFor(20)).isEqualTo(Duration.ofSeconds(750));
        assertThat(LIMITS.intervalFor(100)).isEqualTo(Duration.ofSeconds(3750));
    }

    @Test
    void whatOthersSendIsCountedAndGivenTheTimeItTakes() throws IOException {
        Governor governor = governor(Spend.none());

        governor.count(5, now);

        assertThat(written.getLast().lastDay(now)).isEqualTo(5);
        assertThat(governor.waitFor(1)).isEqualTo(LIMITS.spacing().multipliedBy(6));
        governor.count(571, now);
        assertThat(governor.waitFor(1)).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void whatATenantsOtherConnectionsSpentBeforeIsNotSpentAgain() throws IOException {
        Spend others = Spend.none().plus(570, now);
        Governor governor = new Governor(beside(others), clock, Spend.none(), written::add);
        for (int request = 0; request < 6; request++) {
            now = now.plus(governor.waitFor(1));
            governor.take();
        }

        assertThat(governor.waitFor(1)).isGreaterThan(Duration.ofMinutes(59));
    }

    private static Allotment beside(Spend others) {
        return new Allotment() {
            @Override
            public QuotaLimits own() {
                return new TenantQuota(LIMITS, 2).each();
            }

            @Override
            public QuotaLimits whole() {
                return LIMITS;
            }

            @Override
            public Spend others() {
                return others;
            }
        };
    }

    private Governor governor(Spend before) {
        return new Governor(Allotment.alone(LIMITS), clock, before, written::add);
    }

    private static void check(Deque<Instant> sent, Duration window, int limit) {
        Instant last = sent.getLast();
        long within = sent.reversed().stream()
                .takeWhile(one -> one.isAfter(last.minus(window)))
                .count();
        assertThat(within).as("within %s", window).isLessThanOrEqualTo(limit);
    }

    private final class Hand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
