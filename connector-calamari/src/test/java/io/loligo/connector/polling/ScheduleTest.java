package io.loligo.connector.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.Fault.Kind;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import io.loligo.connector.source.Presets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final QuotaLimits LIMITS = new QuotaLimits(10, 720, 2880, 0.8);

    private final Schedule schedule = new Schedule(connection(), new Random(1));

    @Test
    void thePassesComeAsOftenAsTheQuotaBearsThem() {
        schedule.ended(complete(20), NOW, NOW.plusSeconds(9));

        assertThat(schedule.next()).isEqualTo(NOW.plusSeconds(750));
        assertThat(schedule.isPassDue(NOW.plusSeconds(749))).isFalse();
        assertThat(schedule.isPassDue(NOW.plusSeconds(750))).isTrue();
    }

    @Test
    void anotherConnectionToTheTenantHalvesThemAtOnceAndItsEndGivesThemBack() {
        schedule.ended(complete(20), NOW, NOW.plusSeconds(9));

        schedule.allow(TenantQuota.among(List.of(LIMITS, LIMITS)).each());
        assertThat(schedule.next()).isEqualTo(NOW.plusSeconds(1500));
        assertThat(schedule.pace().changeSeenWithin()).isEqualTo(Duration.ofSeconds(1505));

        schedule.allow(LIMITS);
        assertThat(schedule.next()).isEqualTo(NOW.plusSeconds(750));
    }

    @Test
    void whatWaitsForAFaultToPassGoesOnToWaitWhenTheQuotaChanges() {
        schedule.ended(complete(20), NOW, NOW);
        schedule.ended(refused(Kind.UNAUTHORIZED, Optional.empty()), NOW, NOW);

        schedule.allow(TenantQuota.among(List.of(LIMITS, LIMITS)).each());

        assertThat(schedule.next()).isEqualTo(Schedule.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFaultIsAnsweredInItsOwnWay(Kind kind) {
        schedule.ended(complete(20), NOW, NOW);
        schedule.ended(refused(kind, Optional.empty()), NOW, NOW);

        Duration wait = Duration.between(NOW, schedule.next());
        switch (kind.reaction()) {
            case BACK_OFF, READ_AGAIN -> assertThat(wait).isBetween(Duration.ofMillis(7500), Duration.ofSeconds(15));
            case WAIT_FOR_PERSON -> assertThat(wait).isEqualTo(Duration.ofMinutes(20));
            case NEXT_PASS -> assertThat(wait).isEqualTo(Duration.ofSeconds(750));
            case STOP -> assertThat(schedule.next()).isEqualTo(Schedule.STOPPED);
        }
        assertThat(schedule.isProbeDue(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void whatHrAsksForIsWaitedForWhenItIsLonger() {
        schedule.ended(refused(Kind.TOO_MANY_REQUESTS, Optional.of(Duration.ofMinutes(7))), NOW, NOW);
        assertThat(schedule.next()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));

        schedule.ended(refused(Kind.TOO_MANY_REQUESTS, Optional.of(Duration.ofSeconds(1))), NOW, NOW);
        assertThat(schedule.next()).isAfter(NOW.plusSeconds(14));
    }

    @Test
    void aRefusedKeyStopsUntilSomebodyAsks() {
        schedule.ended(complete(20), NOW, NOW);
        schedule.ended(refused(Kind.FORBIDDEN, Optional.empty()), NOW, NOW);

        assertThat(schedule.isPassDue(NOW.plus(Duration.ofDays(999)))).isFalse();
        schedule.now();
        assertThat(schedule.isPassDue(NOW)).isTrue();
    }

    private static PassOutcome complete(int requests) {
        return new PassOutcome.Completed(NOW, requests, 100, Map.of(), 0, Optional.empty(), Duration.ofSeconds(9));
    }

    private static PassOutcome refused(Kind kind, Optional<Duration> retryAfter) {
        return new PassOutcome.Refused(NOW, 1, new Fault(kind, "reading", "it did not work", retryAfter));
    }

    private static Connection connection() {
        Connection free =
                Bench.withLimits(LIMITS, Optional.empty(), Bench.connection("acme", Presets.CALAMARI_EMPLOYEES_V1));
        return new Connection(
                free.name(),
                free.address(),
                free.source(),
                free.interval(),
                free.days(),
                free.absences(),
                free.guards(),
                free.eraseDisappearedAfter(),
                free.maxPages(),
                free.limits(),
                new Connection.Pauses(Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofMinutes(20)));
    }
}
