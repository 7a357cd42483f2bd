package io.loligo.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.Outsider;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncApiIT {
    /** The parser's number for a finding that makes a document invalid. */
    private static final int ERROR = 0;

    @Test
    void theOfficialParserAcceptsTheDocumentWithAllItsSchemas() throws Exception {
        JsonNode verdict = verdict(Path.of("asyncapi.yaml"));

        assertThat(errors(verdict)).isEmpty();
        assertThat(verdict.path("messages").valueStream().map(JsonNode::asText))
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .toList());
    }

    @Test
    void theOfficialParserWouldNoticeASchemaThatIsNotThere(@TempDir Path folder) throws Exception {
        Path alone = Files.copy(Path.of("asyncapi.yaml"), folder.resolve("asyncapi.yaml"));

        assertThat(errors(verdict(alone))).isNotEmpty();
    }

    private static JsonNode verdict(Path document) throws Exception {
        String said = Outsider.run("asyncapi.js", "", document.toAbsolutePath().toString());
        return ContractsJson.mapper().readTree(said);
    }

    private static Stream<JsonNode> errors(JsonNode verdict) {
        return verdict.path("diagnostics")
                .valueStream()
                .filter(finding -> finding.path("severity").asInt() == ERROR);
    }
}
