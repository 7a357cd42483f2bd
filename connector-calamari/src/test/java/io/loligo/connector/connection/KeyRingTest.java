package io.loligo.connector.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    @TempDir
    Path folder;

    @Test
    void aKeyComesFromTheEnvironmentOrAFileThatIsReadAnewEachTime() throws Exception {
        KeyRing keys = new KeyRing(Map.of("LOLIGO_CALAMARI_API_KEY_ACME", "from-environment"), folder);
        Path file = Files.writeString(folder.resolve("acme-key"), "from-file\n");

        assertThat(keys.find(new KeyReference.Variable("LOLIGO_CALAMARI_API_KEY_ACME")))
                .isEqualTo(new ApiKey("from-environment"));
        assertThat(keys.find(new KeyReference.MountedFile("acme-key"))).isEqualTo(new ApiKey("from-file"));

        Files.writeString(file, "exchanged");
        assertThat(keys.find(new KeyReference.MountedFile("acme-key"))).isEqualTo(new ApiKey("exchanged"));
    }

    @Test
    void aKeyThatIsNotThereIsMissedInWordsThatTellNothingOfIt() throws Exception {
        KeyRing keys = new KeyRing(Map.of("LOLIGO_CALAMARI_API_KEY_BAD", "two\nlines"), folder);
        Files.writeString(folder.resolve("blank"), "  \n");

        assertThatThrownBy(() -> keys.find(new KeyReference.Variable("LOLIGO_CALAMARI_API_KEY_ACME")))
                .hasMessage("there is no environment variable LOLIGO_CALAMARI_API_KEY_ACME");
        assertThatThrownBy(() -> keys.find(new KeyReference.Variable("LOLIGO_CALAMARI_API_KEY_BAD")))
                .hasMessageContaining("one line with a key")
                .hasMessageNotContaining("two");
        assertThatThrownBy(() -> keys.find(new KeyReference.MountedFile("nowhere")))
                .hasMessageContaining("nowhere cannot be read (NoSuchFileException)");
        assertThatThrownBy(() -> keys.find(new KeyReference.MountedFile("blank")))
                .hasMessageContaining("one line with a key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PATH", "QUARKUS_DATASOURCE_PASSWORD", "LOLIGO_CALAMARI_API_KEY_acme", " LOLIGO_CALAMARI_API_KEY"
            })
    void noOtherVariableOfTheProcessCanBeNamed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyReference.Variable(name))
                .withMessageContaining("begins with LOLIGO_CALAMARI_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../key", "/etc/passwd", "a/b", "", ".hidden", "a\\b"})
    void noFileOutsideTheFolderCanBeNamed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyReference.MountedFile(name))
                .withMessageContaining("without a folder");
    }

    @Test
    void aKeyNeverShows() {
        assertThat(new ApiKey("secret").toString()).doesNotContain("secret");
        assertThat(new KeyReference.Given(new ApiKey("secret")).toString()).doesNotContain("secret");
    }
}
