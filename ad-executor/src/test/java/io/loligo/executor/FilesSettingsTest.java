package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.SmbSettings;
import io.loligo.executor.folder.smb.SmbSettings.Login;
import io.loligo.executor.folder.smb.SmbSettings.Privacy;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesSettingsTest {
    private static final String DIRECTORY = "loligo.directories.\"corp\".";
    private static final String KEY = DIRECTORY + "files.";
    private static final Map<String, String> LEAST = Map.of(
            DIRECTORY + "urls", "ldaps://dc1.corp.example.com",
            DIRECTORY + "bind-dn", "loligo@corp.example.com",
            DIRECTORY + "password", "secret",
            KEY + "user", "CORP\\svc-loligo",
            KEY + "password", "hidden",
            KEY + "roots[0].path", "\\\\fs1\\home");

    @Test
    void theDefaultsAreSafe() {
        SmbSettings settings = settings(LEAST);

        assertThat(settings.login()).isEqualTo(new Login("CORP", "svc-loligo", "hidden"));
        assertThat(settings.rules().roots())
                .singleElement()
                .satisfies(root -> assertThat(root.quarantine()).isEqualTo(UncPath.of("\\\\fs1\\home\\$Loligo")));
        assertThat(settings.journal()).isEqualTo(UncPath.of("\\\\fs1\\home\\$Loligo\\moves"));
        assertThat(settings.privacy()).isEqualTo(Privacy.WHERE_OFFERED);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.hashOneIn()).isEqualTo(10);
        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @Test
    void everyKeyIsRead(@TempDir Path folder) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "from a file\n");
        Map<String, String> all = new HashMap<>(LEAST);
        all.remove(KEY + "password");
        all.putAll(Map.of(
                KEY + "password-file", password.toString(),
                KEY + "roots[0].quarantine", "\\\\fs1\\home\\gone",
                KEY + "roots[1].path", "\\\\fs2\\archive\\homes",
                KEY + "journal", "\\\\fs1\\home\\journal",
                KEY + "addresses.FS2", "10.0.0.2:1445",
                KEY + "encryption", "required",
                KEY + "timeout", "5s",
                KEY + "hash-one-in", "1"));

        SmbSettings settings = settings(all);

        assertThat(settings.login().password()).isEqualTo("from a file");
        assertThat(settings.rules().roots()).hasSize(2);
        assertThat(settings.rules().roots().getFirst().quarantine()).isEqualTo(UncPath.of("\\\\fs1\\home\\gone"));
        assertThat(settings.journal()).isEqualTo(UncPath.of("\\\\fs1\\home\\journal"));
        assertThat(settings.addresses()).containsEntry("fs2", "10.0.0.2:1445");
        assertThat(settings.privacy()).isEqualTo(Privacy.REQUIRED);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.hashOneIn()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "user, svc-loligo, 'user: DOMAIN\\name, not'",
        "user, \\svc-loligo, 'user: DOMAIN\\name, not'",
        "roots[0].path, C:\\home, 'roots[0].path: a path such as \\\\fs1\\home\\jsmith, not'",
        "roots[0].quarantine, \\\\fs2\\gone\\x, 'roots[0].quarantine: a folder on the share of'",
        "journal, home, 'journal: a path such as'",
        "password-file, /no/such/file, 'password or password-file: exactly one'"
    })
    void aWrongKeyIsNamedWithTheAcceptedForm(String name, String value, String message) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.put(KEY + name, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(all))
                .withMessageStartingWith(KEY)
                .withMessageContaining(message)
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("hidden"));
    }

    private static SmbSettings settings(Map<String, String> values) {
        DirectoriesConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DirectoriesConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(DirectoriesConfig.class);
        return FilesSettings.of("corp", config.byName().get("corp").files().orElseThrow());
    }
}
