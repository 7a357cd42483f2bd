package io.loligo.connector.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.page.PassesPicture.Band;
import io.loligo.connector.page.PassesPicture.Bar;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassesPictureTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBarIsInsideItsBandAndTheHighestFillsIt(long seed) {
        PassesPicture picture = PassesPicture.of(passes(new Random(seed)));

        assertThat(picture.bands())
                .extracting(Band::title)
                .containsExactly("People", "Changes", "Requests", "Duration");
        for (Band band : picture.bands()) {
            for (Bar bar : band.bars()) {
                assertThat(bar.y()).isBetween(band.ceiling(), band.floor() - 1);
                assertThat(bar.y() + bar.height()).isEqualTo(band.floor());
                assertThat(bar.x()).isBetween(120, PassesPicture.WIDTH - bar.width());
            }
            assertThat(band.bars().stream().mapToInt(Bar::y).min().orElse(band.ceiling()))
                    .isEqualTo(band.ceiling());
        }
    }

    @Test
    void theNewestPassIsAtTheRightAndOneThatCameToNothingStandsOutWithItsRequestsAlone() {
        PassOutcome refused =
                new PassOutcome.Refused(Instant.EPOCH, 3, Fault.of(Fault.Kind.TRUNCATED, "reading", "it broke off"));
        PassesPicture picture = PassesPicture.of(List.of(completed(10, 0, 4, 1500), refused));

        assertThat(picture.bands().get(2).bars()).extracting(Bar::tone).containsExactly("hr", "failed");
        assertThat(picture.bands().get(2).bars().getLast().x()).isEqualTo(PassesPicture.WIDTH - 11);
        assertThat(picture.bands().get(0).bars()).hasSize(1);
        assertThat(picture.bands().get(1).bars()).isEmpty();
        assertThat(picture.bands().get(3).highest()).isEqualTo("1 s");
    }

    private static List<PassOutcome> passes(Random random) {
        List<PassOutcome> passes = new ArrayList<>();
        int count = random.nextInt(90);
        for (int pass = 0; pass < count; pass++) {
            passes.add(completed(
                    random.nextInt(1_000_000), random.nextInt(50), 1 + random.nextInt(20), random.nextInt(90_000)));
        }
        return passes;
    }

    private static PassOutcome completed(int people, int changes, int requests, int milliseconds) {
        return new PassOutcome.Completed(
                Instant.EPOCH,
                requests,
                people,
                changes == 0 ? Map.of() : Map.of("Joined", changes),
                0,
                Optional.empty(),
                Duration.ofMillis(milliseconds));
    }
}
