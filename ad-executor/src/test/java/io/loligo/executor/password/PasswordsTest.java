package io.loligo.executor.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordsTest {

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPasswordMeetsTheStrictestPolicy(long seed) {
        List<String> names = List.of("a-2b3", "Ann Marie Kowalska-Nowak", "zzz", "x");
        PasswordWish wish = PasswordWish.of(
                new PasswordPolicy(8 + (int) (seed % 20), PasswordPolicy.Complexity.REQUIRED), 12, names);

        String password = made(new Passwords(new Random(seed)), wish);

        assertThat(password).hasSize(Math.max(12, 8 + (int) (seed % 20)));
        assertThat(password)
                .matches(".*[a-z].*")
                .matches(".*[A-Z].*")
                .matches(".*[2-9].*")
                .matches(".*[^A-Za-z0-9].*");
        assertThat(password).doesNotContain("l", "I", "O", "0", "1", "o".repeat(3));
        for (String part : List.of("ann", "marie", "kowalska", "nowak", "zzz", "2b3")) {
            assertThat(password.toLowerCase(Locale.ROOT)).doesNotContain(part);
        }
    }

    @Test
    void partsOfNamesAreThoseThatActiveDirectoryLooksFor() {
        assertThat(Passwords.parts(List.of("Ann-Marie O'Hara_x,Jo", "jan.k@corp")))
                .containsExactlyInAnyOrder("ann", "marie", "o'hara", "jan", "corp");
    }

    @Test
    void passwordsDiffer() {
        Passwords passwords = new Passwords(new java.security.SecureRandom());
        PasswordWish wish = new PasswordWish(16, List.of());

        assertThat(IntStream.range(0, 1000).mapToObj(unused -> made(passwords, wish)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aClosedSecretIsWipedAndASecretNeverShows() {
        char[] characters = "Correct-Horse-7".toCharArray();
        Secret secret = new Secret(characters);
        assertThat(secret.toString()).doesNotContain("Horse");
        assertThat(secret.quotedUtf16()).isEqualTo("\"Correct-Horse-7\"".getBytes(StandardCharsets.UTF_16LE));

        secret.close();

        assertThat(characters).containsOnly('\0');
    }

    private static String made(Passwords passwords, PasswordWish wish) {
        try (Secret secret = passwords.generate(wish)) {
            return secret.read(String::new);
        }
    }
}
