package io.loligo.executor.cloud.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration UNLESS_TOLD = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                             | 7
            0                             | 0
            Tue, 24 Nov 2026 12:00:30 GMT | 30
            Tue, 24 Nov 2026 11:59:00 GMT | 0
            86400                         | 600
            Wed, 24 Nov 2027 12:00:00 GMT | 600
            soon                          | 10
            -3                            | 10
            """)
    void secondsAndDatesAreUnderstoodWithinReason(String header, long seconds) {
        assertThat(RetryAfter.of(Optional.of(header), UNLESS_TOLD, NOON)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void withoutTheHeaderItIsUpToUs() {
        assertThat(RetryAfter.of(Optional.empty(), UNLESS_TOLD, NOON)).isEqualTo(UNLESS_TOLD);
    }
}
