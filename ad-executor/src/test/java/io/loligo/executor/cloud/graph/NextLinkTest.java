package io.loligo.executor.cloud.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.system.SystemException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {
    private final NextLink links = new NextLink(URI.create("https://graph.microsoft.com"));

    @Test
    void theQueryOfTheSameHostIsTaken() throws Exception {
        assertThat(links.next(
                        Asking.FIND_USER,
                        page("https://GRAPH.microsoft.com/v1.0/users?$top=2&%24skiptoken=a%26b%3D%2B")))
                .contains(Map.of("$top", "2", "$skiptoken", "a&b=+"));
    }

    @Test
    void theLastPageHasNone() throws Exception {
        assertThat(links.next(Asking.FIND_USER, ContractsJson.mapper().createObjectNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com.evil.example/v1.0/users?$skiptoken=1",
                "https://graph.microsoft.com@evil.example/v1.0/users?$skiptoken=1",
                "http://graph.microsoft.com/v1.0/users?$skiptoken=1",
                "https://graph.microsoft.com:8443/v1.0/users?$skiptoken=1",
                "/v1.0/users?$skiptoken=1",
                "https://graph.microsoft.com/v1.0/users",
                "no address at all"
            })
    void noTokenIsCarriedElsewhere(String link) {
        assertThatExceptionOfType(SystemException.class)
                .isThrownBy(() -> links.next(Asking.FIND_USER, page(link)))
                .withMessageContaining("graph.microsoft.com");
    }

    private static JsonNode page(String link) {
        return ContractsJson.mapper().createObjectNode().put("@odata.nextLink", link);
    }
}
