package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.executor.credential.Links;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSettingsTest {
    private static final Links NOWHERE = link -> {};

    @Test
    void nothingNeedsToBeSet() {
        CredentialsConfig config = config(Map.of());

        assertThat(config.from()).isEmpty();
        assertThat(CredentialSettings.sealing(config, NOWHERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://loligo.corp.example.com", "https://corp.example.com/executor/", "http://localhost:8103"
            })
    void pagesAreReachedOverTlsOrOnThisMachine(String pages) {
        assertThat(CredentialSettings.sealing(config(Map.of("loligo.credentials.pages", pages)), NOWHERE))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://loligo.corp.example.com", "https://x.example/?a=b", "https://x.example/#a", "x"})
    void otherPagesAreRefused(String pages) {
        assertThatThrownBy(() -> CredentialSettings.sealing(config(Map.of("loligo.credentials.pages", pages)), NOWHERE))
                .hasMessageStartingWith("loligo.credentials.pages: https://host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P8D", "PT-1H"})
    void aLinkWorksForSomeTimeAndAtMostAWeek(String lifetime) {
        assertThatThrownBy(() ->
                        CredentialSettings.sealing(config(Map.of("loligo.credentials.lifetime", lifetime)), NOWHERE))
                .hasMessageContaining("at most P7D");
    }

    @Test
    void theMailServersNameIsAlwaysChecked() {
        CredentialSettings.refuseUnverifiedNames(Optional.empty());

        assertThatThrownBy(() -> CredentialSettings.refuseUnverifiedNames(Optional.of("HTTPS")))
                .hasMessageStartingWith("quarkus.tls.mail.hostname-verification-algorithm: must not be set");
    }

    private static CredentialsConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(CredentialsConfig.class)
                .addDiscoveredConverters()
                .withDefaultValues(values)
                .build()
                .getConfigMapping(CredentialsConfig.class);
    }
}
