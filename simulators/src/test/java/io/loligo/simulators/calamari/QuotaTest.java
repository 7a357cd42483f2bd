package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.simulators.calamari.behaviour.RateLimiter;
import io.loligo.simulators.calamari.behaviour.RateLimiter.Usage;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.clock.SimulatedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calamari's 10 requests a second, 720 an hour and 2880 a day, on a clock that moves only when told. */
class QuotaTest {
    private static final Clock NINE_O_CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private CalamariSimulator calamari;
    private Outsider outsider;

    @BeforeEach
    void start() {
        calamari = CalamariSimulator.start(
                SimulatorSettings.of(10, Outsider.KEY).with(Switch.RATE_RETRY_AFTER, "true"), NINE_O_CLOCK);
        outsider = Outsider.of(calamari);
    }

    @AfterEach
    void stop() {
        calamari.close();
    }

    @Test
    void tenRequestsASecondAreGrantedAndTheEleventhIsToldWhenToComeAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(outsider.get("/people/v2").statusCode()).isEqualTo(200);
        }
        var refused = outsider.get("/people/v2");
        var inV1 = outsider.post("/employees/v1/list", "{}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(Outsider.tree(inV1).path("code").asText()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(calamari.control().status().quota())
                .containsExactly(new Usage("second", 10, 10), new Usage("hour", 10, 720), new Usage("day", 10, 2880));

        calamari.control().advance(Duration.ofSeconds(1));
        assertThat(outsider.get("/people/v2").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongKeyAndAWrongPathUseNothingUp() throws Exception {
        for (int i = 0; i < 20; i++) {
            new Outsider(calamari.api(), "calamari", "guess").get("/people/v2");
            outsider.get("/people/v9");
        }

        assertThat(outsider.get("/people/v2").statusCode()).isEqualTo(200);
    }

    @Test
    void startingTheCountersAnewMakesRoom() throws Exception {
        for (int i = 0; i < 11; i++) {
            outsider.get("/people/v2");
        }

        calamari.control().resetRequests();

        assertThat(outsider.get("/people/v2").statusCode()).isEqualTo(200);
        assertThat(calamari.control().status().requestsInAll()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"sliding,1", "fixed,1", "sliding,4", "fixed,4"})
    void aClientThatWaitsAsLongAsItIsToldIsNeverRefusedTwiceAndNeverExceedsAWindow(String window, int factor) {
        var clock = new SimulatedClock(NINE_O_CLOCK, Duration.ZERO);
        var limiter = new RateLimiter(clock);
        var switches =
                Switches.likeliest().with(Switch.RATE_WINDOW, window).with(Switch.RATE_LIMIT, String.valueOf(factor));
        var random = new Random(7);
        int granted = 0;
        while (granted < 3_500 * factor) {
            Optional<Duration> wait = limiter.take(switches);
            if (wait.isPresent()) {
                assertThat(wait.get()).isPositive();
                clock.advance(wait.get());
                assertThat(limiter.take(switches)).isEmpty();
            }
            granted++;
            assertThat(limiter.usage(switches)).allMatch(usage -> usage.used() <= usage.granted());
            clock.advance(Duration.ofMillis(random.nextInt(120) / factor));
        }
        assertThat(Duration.between(NINE_O_CLOCK.instant(), clock.instant())).isGreaterThan(Duration.ofHours(14));
    }

    @Test
    void aSlidingWindowRefusesTheBurstOnBothSidesOfAFullSecondThatAFixedOneGrants() {
        for (String window : new String[] {"sliding", "fixed"}) {
            var clock = new SimulatedClock(NINE_O_CLOCK, Duration.ofMillis(990));
            var limiter = new RateLimiter(clock);
            var switches = Switches.likeliest().with(Switch.RATE_WINDOW, window);
            for (int i = 0; i < 10; i++) {
                assertThat(limiter.take(switches)).isEmpty();
            }
            clock.advance(Duration.ofMillis(20));

            assertThat(limiter.take(switches).isEmpty()).isEqualTo(window.equals("fixed"));
        }
    }
}
