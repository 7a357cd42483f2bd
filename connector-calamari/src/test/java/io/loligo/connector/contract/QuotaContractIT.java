package io.loligo.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.http.CalamariHr;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.polling.Bench;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Hand;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.quota.TenantQuota;
import io.loligo.connector.source.Presets;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two days under Calamari's three windows as they are: ten requests a second, 720 an hour, 2,880 a day. Time flies when waited for. */
class QuotaContractIT {
    private static final Log LOG = new Log();
    private static final Duration LONG = Duration.ofDays(2);
    private static int tenants;

    @ParameterizedTest
    @CsvSource({
        "sliding, 20, 0.8, false",
        "fixed, 20, 0.8, false",
        "sliding, 20, 1.0, true",
        "fixed, 20, 1.0, true",
        "sliding, 1, 1.0, false"
    })
    void calamariNeverHasToRefuseARequest(String window, int pageSize, double share, boolean withRestarts)
            throws Exception {
        Instant start = Instant.parse("2026-11-24T08:00:00Z");
        Hand hand = new Hand(start);
        SimulatorSettings settings = SimulatorSettings.of(800, "key")
                .with(Switch.V1_PAGE_SIZE, Integer.toString(pageSize))
                .with(Switch.RATE_WINDOW, window);
        try (CalamariSimulator calamari =
                CalamariSimulator.start(settings, hand.withZone(ZoneId.of("Europe/Warsaw")))) {
            Address address = Bench.address(calamari.api(), "key", Duration.ofSeconds(60));
            Connection connection = Bench.withLimits(
                    new QuotaLimits(10, 720, 2880, share),
                    Optional.empty(),
                    Bench.connection("quota" + ++tenants, Presets.CALAMARI_EMPLOYEES_V1, address, Bench.guards()));
            Bench bench = bench(connection, hand);
            ConnectionStatus last = bench.turn();
            for (int turn = 1; hand.instant().isBefore(start.plus(LONG)); turn++) {
                assertThat(last.journalTrouble()).isEmpty();
                assertThat(last.trouble()).as("after %s", hand.instant()).isEmpty();
                hand.pass(Duration.between(hand.instant(), last.nextPass().orElseThrow()));
                if (withRestarts && turn % 7 == 0) {
                    bench.close();
                    bench = bench(connection, hand);
                }
                last = bench.turn();
            }
            bench.close();

            long asked = calamari.control().status().requestsInAll();
            assertThat(asked).as("the quota is used, not only kept").isGreaterThan((long) (2 * 2880 * share * 0.9));
        }
    }

    @Test
    void twoConnectionsToOneTenantDoNotOverspendTogether() throws Exception {
        Instant start = Instant.parse("2026-11-24T08:00:00Z");
        Hand hand = new Hand(start);
        SimulatorSettings settings = SimulatorSettings.of(800, "key").with(Switch.V1_PAGE_SIZE, "20");
        try (CalamariSimulator calamari =
                CalamariSimulator.start(settings, hand.withZone(ZoneId.of("Europe/Warsaw")))) {
            Address address = Bench.address(calamari.api(), "key", Duration.ofSeconds(60));
            QuotaLimits everything = new QuotaLimits(10, 720, 2880, 1.0);
            List<Bench> benches = Stream.of(Presets.CALAMARI_EMPLOYEES_V1, Presets.CALAMARI_PEOPLE_V2)
                    .map(preset -> Bench.connection("quota" + ++tenants, preset, address, Bench.guards()))
                    .map(connection -> Bench.withLimits(everything, Optional.empty(), connection))
                    .map(connection -> bench(connection, hand))
                    .toList();
            TenantQuota quota = TenantQuota.among(List.of(everything, everything));
            benches.forEach(bench -> bench.allow(quota));
            while (hand.instant().isBefore(start.plus(LONG))) {
                Instant next = Instant.MAX;
                for (Bench bench : benches) {
                    ConnectionStatus status = bench.turn();
                    assertThat(status.trouble()).as("after %s", hand.instant()).isEmpty();
                    Instant due = status.nextPass().orElseThrow();
                    next = due.isBefore(next) ? due : next;
                }
                if (next.isAfter(hand.instant())) {
                    hand.pass(Duration.between(hand.instant(), next));
                }
            }
            benches.forEach(Bench::close);

            long asked = calamari.control().status().requestsInAll();
            assertThat(asked).as("the quota is used, not only kept").isGreaterThan((long) (2 * 2880 * 0.8));
        }
    }

    private static Bench bench(Connection connection, Hand hand) {
        CalamariHr hr = new CalamariHr(connection.address(), Bench.noKeys(), Clock.systemUTC(), ignored -> {});
        return new Bench(connection, hr, LOG.shelf(), hand);
    }
}
