package io.loligo.mapper.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.mapper.request.StageKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageRingTest {

    @Test
    void nothingIsNoArc() {
        StageRing ring = StageRing.of(Map.of());

        assertThat(ring.total()).isZero();
        assertThat(ring.arcs()).isEmpty();
        assertThat(ring.parts()).hasSize(6).allMatch(part -> part.count() == 0);
    }

    @Test
    void oneStageIsTheWholeRing() {
        assertThat(StageRing.of(Map.of(StageKind.ASKED, 7)).arcs())
                .containsExactly(new StageRing.Arc("refused", 0, 360));
    }

    @Test
    void aFewBesideManyAreStillSeen() {
        List<StageRing.Arc> arcs = StageRing.of(Map.of(StageKind.SCHEDULED, 10_000, StageKind.HELD, 1))
                .arcs();

        assertThat(arcs).extracting(StageRing.Arc::tone).containsExactly("hr", "failed");
        assertThat(arcs.getLast().length()).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource
    void theArcsFollowOneAnotherAndCloseTheRing(Map<StageKind, Integer> counts) {
        int from = 0;
        for (StageRing.Arc arc : StageRing.of(counts).arcs()) {
            assertThat(arc.from()).isEqualTo(from);
            assertThat(arc.length()).isPositive();
            from += arc.length();
        }
        assertThat(from).isEqualTo(360);
    }

    static Stream<Map<StageKind, Integer>> theArcsFollowOneAnotherAndCloseTheRing() {
        Random random = new Random(17);
        return Stream.generate(() -> {
                    Map<StageKind, Integer> counts = new EnumMap<>(StageKind.class);
                    counts.put(StageKind.ASKED, 1 + random.nextInt(20_000));
                    for (StageKind kind : StageKind.values()) {
                        if (kind.isOpen() && random.nextBoolean()) {
                            counts.put(kind, random.nextInt(20_000));
                        }
                    }
                    return counts;
                })
                .limit(200);
    }
}
