package io.loligo.executor.cloud.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loligo.executor.cloud.graph.GraphSettings.Application;
import io.loligo.executor.cloud.graph.GraphSettings.Deadlines;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com",
                "https://graph.microsoft.us/",
                "https://microsoftgraph.chinacloudapi.cn",
                "http://localhost:8123",
                "http://127.0.0.1:8123"
            })
    void addressesOfAnyCloudAndOfThisMachineAreTaken(String address) {
        assertThat(at(address).graph()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.microsoft.com",
                "http://127.0.0.1.evil.example",
                "http://10.0.0.1",
                "https://graph.microsoft.com/v1.0",
                "https://user:secret@graph.microsoft.com",
                "https://graph.microsoft.com?x=1",
                "ftp://graph.microsoft.com",
                "graph.microsoft.com"
            })
    void noTokenLeavesThisMachineInTheClear(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(address))
                .withMessageStartingWith("graph: https://host[:port] without a path");
    }

    @Test
    void theSecretIsNotTold() {
        assertThat(at("https://graph.microsoft.com").toString()).doesNotContain("s3cret");
    }

    private static GraphSettings at(String address) {
        Duration any = Duration.ofSeconds(1);
        return new GraphSettings(
                URI.create(address),
                URI.create("https://login.microsoftonline.com"),
                new Application("contoso.example", "app", "s3cret"),
                Optional.empty(),
                Optional.empty(),
                new Deadlines(any, any, any, any));
    }
}
