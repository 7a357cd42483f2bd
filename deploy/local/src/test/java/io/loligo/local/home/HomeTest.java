package io.loligo.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void aHomeIsHeldByOneRunAtATime() throws Exception {
        var home = new Home(folder);

        AutoCloseable first = home.hold().orElseThrow();

        assertThat(home.hold()).isEmpty();
        first.close();
        try (AutoCloseable second = home.hold().orElseThrow()) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void startingOverForgetsDataAndSecretsButNothingElse() throws Exception {
        var home = new Home(folder);
        Files.createDirectories(home.data("kafka").resolve("deep"));
        Files.writeString(home.data("kafka").resolve("deep/file"), "x");
        Secrets.in(home.secrets());
        Files.writeString(folder.resolve("mine.txt"), "kept");

        home.forget();

        assertThat(home.data("kafka")).doesNotExist();
        assertThat(home.secrets()).doesNotExist();
        assertThat(folder.resolve("mine.txt")).exists();
    }

    @Test
    void secretsAreDrawnOnceAndOnlyTheirOwnerReadsThem() throws Exception {
        Path file = folder.resolve("secrets");

        Secrets first = Secrets.in(file);
        Secrets second = Secrets.in(file);

        assertThat(second).isEqualTo(first);
        assertThat(first.byName().values()).doesNotHaveDuplicates().allMatch(value -> value.length() >= 32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(first.get(Secret.LOLIGO_CALAMARI_API_KEY));
    }

    @Test
    void aSecretThatALaterVersionNeedsIsAddedAndTheOthersStay() throws Exception {
        Path file = Files.writeString(folder.resolve("secrets"), "LOLIGO_CALAMARI_API_KEY=old\n");

        Secrets secrets = Secrets.in(file);

        assertThat(secrets.get(Secret.LOLIGO_CALAMARI_API_KEY)).isEqualTo("old");
        assertThat(secrets.get(Secret.LOLIGO_DIRECTORY_PASSWORD)).isNotBlank();
    }
}
