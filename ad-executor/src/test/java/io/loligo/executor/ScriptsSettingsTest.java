package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loligo.executor.script.ScriptHosts;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptsSettingsTest {
    private static final String KEY = "loligo.scripts.hosts.files1.";
    private static final Map<String, String> HOST = Map.of(
            KEY + "endpoint", "https://files1.corp.example.com:5986/wsman",
            KEY + "user", "svc-loligo",
            KEY + "password", "secret");

    @Test
    void withoutAnyHostScriptsRunOnTheExecutorsOwn() {
        try (ScriptHosts hosts = open(Map.of())) {
            assertThat(hosts.byName()).containsOnlyKeys("local");
        }
    }

    @Test
    void hostsAreListedByName() {
        try (ScriptHosts hosts = open(HOST)) {
            assertThat(hosts.byName()).containsOnlyKeys("local", "files1");
        }
    }

    @Test
    void aWrongKeyIsNamedWithWhatIsAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(with(KEY + "endpoint", "http://files1:5985/wsman")))
                .withMessage(KEY + "endpoint: https://host:5986/wsman, not 'http://files1:5985/wsman'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(with(KEY + "keytab", "/etc/loligo.keytab")))
                .withMessageEndingWith("exactly one of them is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of(
                        "loligo.scripts.hosts.local.endpoint", "https://files1:5986/wsman",
                        "loligo.scripts.hosts.local.user", "svc-loligo",
                        "loligo.scripts.hosts.local.password", "secret")))
                .withMessageContaining("another name than 'local'");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(HOST);
        all.put(name, value);
        return all;
    }

    private static ScriptHosts open(Map<String, String> all) {
        return ScriptsSettings.hosts(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ScriptsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(ScriptsConfig.class));
    }
}
