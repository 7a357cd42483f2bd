package io.loligo.mapper.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionsTest {
    private static final String LETTERS = "abŁ王 -.09";

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void noTextTakesLong(String pattern) {
        String text = "a".repeat(20_000) + "!";

        assertTimeout(Duration.ofSeconds(10), () -> Texts.replace(text, pattern, ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void replacingDoesWhatEverybodyKnows(String text) {
        for (String pattern : new String[] {"[^0-9]", "a+", "(a)(b)?", "\\s+", "^-+|-+$", ""}) {
            assertThat(Texts.replace(text, pattern, "x"))
                    .as(pattern)
                    .isEqualTo(Pattern.compile(pattern).matcher(text).replaceAll("x"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasTakenOutIsNotThereToBeTakenOutAgain(String text) {
        String digits = Texts.replace(text, "[^0-9]+", "");

        assertThat(Texts.replace(digits, "[^0-9]+", "")).isEqualTo(digits);
        assertThatNoException().isThrownBy(() -> Texts.replace(text, "(.)", "$1$1"));
    }

    static Stream<String> texts() {
        Random random = new Random(5);
        return Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    random.ints(random.nextInt(30), 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
                    return text.toString();
                })
                .limit(200);
    }
}
