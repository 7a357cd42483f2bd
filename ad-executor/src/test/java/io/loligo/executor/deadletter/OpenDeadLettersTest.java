package io.loligo.executor.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenDeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final OpenDeadLetters letters = new OpenDeadLetters();

    @Test
    void theNewestComeFirstStretchByStretch() {
        for (int i = 0; i < 5; i++) {
            letters.told(new Place(i % 2, i), NOON.plusSeconds(i));
        }

        assertThat(letters.count()).isEqualTo(5);
        assertThat(letters.some(0, 2)).containsExactly(new Place(0, 4), new Place(1, 3));
        assertThat(letters.some(4, 10)).containsExactly(new Place(0, 0));
        assertThat(letters.some(5, 10)).isEmpty();
    }

    @Test
    void whatWasDecidedIsNotOpenWhicheverIsReadFirst() {
        letters.decided(new Place(0, 7));
        letters.told(new Place(0, 7), NOON);
        letters.told(new Place(1, 7), NOON);
        letters.decided(new Place(1, 7));
        letters.told(new Place(2, 7), NOON);

        assertThat(letters.some(0, 10)).containsExactly(new Place(2, 7));
        assertThat(letters.isOpen(new Place(0, 7))).isFalse();
        assertThat(letters.isOpen(new Place(2, 7))).isTrue();
    }

    @Test
    void bytesAreShownSoThatTheyDoNoHarm() {
        assertThat(Shown.text("Kraków\t\n😀<b>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Kraków\t\n😀<b>");
        assertThat(Shown.text(new byte[] {'a', 0, 27, (byte) 0xff, 'b'})).isEqualTo("a\\u0000\\u001B\uFFFDb");
        assertThat(Shown.text("x\u202Ey\u200Bz".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x\\u202Ey\\u200Bz");
        assertThat(Shown.text(new byte[Shown.MOST + 3])).endsWith("… (3 bytes more)");
    }
}
