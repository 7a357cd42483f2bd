package io.loligo.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.audit.people.HourlyCount;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountsPictureTest {
    @Test
    void theHourUnderWayIsTheLastBarAndTheTallestReachesTheTop() {
        CountsPicture picture = CountsPicture.of(
                List.of(
                        new HourlyCount(Samples.NOON, Kind.RESULT, Optional.of(Status.APPLIED), 30),
                        new HourlyCount(Samples.NOON, Kind.RESULT, Optional.of(Status.FAILED), 10),
                        new HourlyCount(Samples.NOON.minus(Duration.ofHours(24)), Kind.CHANGE, Optional.empty(), 500)),
                Samples.NOON.plusSeconds(600));

        assertThat(picture.highest()).isEqualTo(40);
        assertThat(picture.bars()).extracting(CountsPicture.Bar::tone).containsExactly("ok", "failed");
        assertThat(picture.bars().getLast().y()).isEqualTo(12);
        assertThat(picture.bars()).allSatisfy(bar -> assertThat(bar.x()).isBetween(310, CountsPicture.WIDTH));
    }

    @Test
    void aDayWithoutEventsIsAPictureWithoutBars() {
        CountsPicture picture = CountsPicture.of(List.of(), Samples.NOON);

        assertThat(picture.bars()).isEmpty();
        assertThat(picture.empty()).isTrue();
    }
}
