package io.loligo.executor.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.password.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSealedOpensWithItsOwnKeyForItsOwnPurposeAlone(long seed) {
        String password = password(new Random(seed));
        try (Seal.Key key = Seal.Key.random(RANDOM);
                Seal.Key other = Seal.Key.random(RANDOM)) {
            Seal.Sealed sealed = Seal.seal(new Secret(password.toCharArray()), key, "one", RANDOM);

            assertThat(Seal.open(sealed, key, "one"))
                    .hasValueSatisfying(secret -> assertThat(text(secret)).isEqualTo(password));
            assertThat(Seal.open(sealed, other, "one")).isEmpty();
            assertThat(Seal.open(sealed, key, "another")).isEmpty();
            assertThat(Seal.open(tamperedWith(sealed, seed), key, "one")).isEmpty();
            assertThat(sealed.toString()).doesNotContain(password, key.text());
        }
    }

    @Test
    void theSamePasswordNeverLooksTheSame() {
        try (Seal.Key key = Seal.Key.random(RANDOM)) {
            Seal.Sealed one = Seal.seal(new Secret("secret".toCharArray()), key, "one", RANDOM);
            Seal.Sealed two = Seal.seal(new Secret("secret".toCharArray()), key, "one", RANDOM);

            assertThat(one.ciphertext()).isNotEqualTo(two.ciphertext());
        }
    }

    @Test
    void aKeyIsReadAsLinksCarryItAndForgottenWhenClosed() {
        Seal.Key key = Seal.Key.random(RANDOM);
        String text = key.text();

        assertThat(Seal.Key.of(text))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo(text));
        assertThat(text).matches("[A-Za-z0-9_-]{43}");
        assertThat(Seal.Key.of("")).isEmpty();
        assertThat(Seal.Key.of(text.substring(1))).isEmpty();
        assertThat(Seal.Key.of("ł".repeat(43))).isEmpty();
        assertThat(key).hasToString("a key");
        key.close();
        assertThat(key.text()).isNotEqualTo(text);
    }

    private static Seal.Sealed tamperedWith(Seal.Sealed sealed, long seed) {
        byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
        bytes[(int) (seed % bytes.length)] ^= 1;
        return new Seal.Sealed(sealed.nonce(), Base64.getEncoder().encodeToString(bytes));
    }

    private static String password(Random random) {
        return random.ints(1 + random.nextInt(127), 0x21, 0x17f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("😀")
                .toString();
    }

    private static String text(Secret secret) {
        return secret.read(String::new);
    }
}
