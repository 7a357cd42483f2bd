package io.loligo.connector.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiffLineTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Without what was added it is the text before, and without what was removed the text after. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aDiffHoldsBothTexts(long seed) {
        Random random = new Random(seed);
        List<String> before = lines(random);
        List<String> after = lines(random);

        List<DiffLine> diff = DiffLine.between(String.join("\n", before), String.join("\n", after));

        assertThat(without("added", diff))
                .isEqualTo(String.join("\n", before).lines().toList());
        assertThat(without("removed", diff))
                .isEqualTo(String.join("\n", after).lines().toList());
    }

    @Test
    void whatStaysIsSaidOnceAndMarkupIsOnlyText() {
        assertThat(DiffLine.between("a: <b>\nc: 1\n", "a: <b>\nc: 2\n"))
                .containsExactly(
                        new DiffLine("same", "a: <b>"), new DiffLine("removed", "c: 1"), new DiffLine("added", "c: 2"));
    }

    private static List<String> without(String kind, List<DiffLine> diff) {
        return diff.stream()
                .filter(line -> !line.kind().equals(kind))
                .map(DiffLine::text)
                .toList();
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(8), 0, 5)
                .mapToObj(line -> line == 4 ? "" : "line " + line)
                .collect(Collectors.toList());
    }
}
