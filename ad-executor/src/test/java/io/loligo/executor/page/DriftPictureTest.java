package io.loligo.executor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.EntryState;
import io.loligo.executor.drift.Fate;
import io.loligo.executor.drift.Finding;
import io.loligo.executor.drift.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftPictureTest {
    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    @Test
    void theLastBarIsTodayAndTheTallestFillsThePicture() {
        DriftPicture picture = DriftPicture.of(
                List.of(finding(at(Fate.TOLD, 0), at(Fate.TOLD, 0)), finding(at(Fate.REPAIRED, 1))),
                NOW,
                ZoneOffset.UTC);

        assertThat(picture.highest()).isEqualTo(2);
        assertThat(picture.bars()).hasSize(2);
        DriftPicture.Bar yesterday = picture.bars().getFirst();
        DriftPicture.Bar today = picture.bars().getLast();
        assertThat(yesterday.tone()).isEqualTo("ok");
        assertThat(today.height()).isEqualTo(2 * yesterday.height());
        assertThat(today.x() + today.width()).isLessThanOrEqualTo(DriftPicture.WIDTH);
        assertThat(today.y()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void daysBeginWhereTheReadersAre() {
        Finding late = finding(at(Fate.TOLD, 0));

        int inLondon = DriftPicture.of(List.of(late), NOW, ZoneOffset.UTC)
                .bars()
                .getFirst()
                .x();
        int inWarsaw = DriftPicture.of(
                        List.of(late), NOW.plus(Duration.ofDays(1)).minusSeconds(7200), ZoneId.of("Europe/Warsaw"))
                .bars()
                .getFirst()
                .x();

        assertThat(inWarsaw).isEqualTo(inLondon);
    }

    @Test
    void whatIsOlderThanThePictureIsNotCounted() {
        DriftPicture picture = DriftPicture.of(
                List.of(finding(at(Fate.TOLD, DriftPicture.DAYS), at(Fate.NOT_REPAIRED, DriftPicture.DAYS - 1))),
                NOW,
                ZoneOffset.UTC);

        assertThat(picture.totals()).extracting(DriftPicture.Total::times).containsExactly(0L, 0L, 0L, 1L);
        assertThat(picture.bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.tone()).isEqualTo("failed"));
    }

    private static Occurrence at(Fate fate, int daysAgo) {
        return new Occurrence(NOW.minus(Duration.ofDays(daysAgo)), Optional.empty(), fate, Optional.empty());
    }

    private static Finding finding(Occurrence... occurrences) {
        return new Finding(
                Samples.ANN_KEY,
                "corp",
                Samples.account(),
                Optional.empty(),
                EntryState.none(),
                EntryState.none(),
                Arrays.asList(occurrences));
    }
}
