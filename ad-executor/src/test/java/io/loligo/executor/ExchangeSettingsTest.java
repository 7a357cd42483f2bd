package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loligo.executor.mailbox.Exchange;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeSettingsTest {
    private static final String DIRECTORY = "loligo.directories.\"corp\".";
    private static final String KEY = DIRECTORY + "exchange.";
    private static final Map<String, String> LEAST = Map.of(
            DIRECTORY + "urls", "ldaps://dc1.corp.example.com",
            DIRECTORY + "bind-dn", "loligo@corp.example.com",
            DIRECTORY + "password", "secret");
    private static final Map<String, String> REMOTE = Map.of(
            KEY + "endpoint", "https://ex1.corp.example.com:5986/wsman",
            KEY + "user", "svc-loligo",
            KEY + "password", "secret");

    @Test
    void aHostIsReachedOverHttpsOrIsThisOne() {
        try (Exchange remote = open(REMOTE);
                Exchange here = open(Map.of(KEY + "endpoint", "local:pwsh"))) {
            assertThat(remote).isNotNull();
            assertThat(here).isNotNull();
        }
    }

    @Test
    void nothingButHttpsIsSpoken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(with("endpoint", "http://ex1.corp.example.com:5985/wsman")))
                .withMessageStartingWith(KEY + "endpoint: https://host:5986/wsman, not 'http://")
                .withMessageEndingWith("or local:pwsh for this host");
    }

    @Test
    void oneWayToLogInIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(with("keytab", "/etc/loligo.keytab")))
                .withMessage(
                        KEY + "password, " + KEY + "password-file or " + KEY + "keytab: exactly one of them is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Map.of(
                        KEY + "endpoint", "https://ex1.corp.example.com:5986/wsman", KEY + "password", "secret")))
                .withMessageStartingWith(KEY + "user: ");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(REMOTE);
        all.put(KEY + name, value);
        return all;
    }

    private static Exchange open(Map<String, String> exchange) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(exchange);
        DirectoriesConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DirectoriesConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(DirectoriesConfig.class);
        return ExchangeSettings.open(
                "corp", config.byName().get("corp").exchange().orElseThrow());
    }
}
