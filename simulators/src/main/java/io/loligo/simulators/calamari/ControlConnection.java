package io.loligo.simulators.calamari;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.exchange.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The control plane over HTTP: JSON there and back, and its refusals as exceptions. */
final class ControlConnection {
    private static final JsonMapper MAPPER = ContractsJson.mapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI root;

    ControlConnection(URI root) {
        this.root = root;
    }

    <T> T one(String method, String path, Map<String, ?> body, Class<T> type) {
        return MAPPER.convertValue(call(method, path, body), type);
    }

    <T> List<T> several(String path, TypeReference<List<T>> type) {
        return MAPPER.convertValue(call("GET", path, Map.of()), type);
    }

    void nothing(String method, String path, Map<String, ?> body) {
        JsonNode unused = call(method, path, body);
    }

    /** With the word for its kind, which a field of a map would lose. */
    static JsonNode tree(Fault fault) {
        return MAPPER.valueToTree(fault);
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/_sim/" + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            method.equals("GET")
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = MAPPER.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new BadInputException(
                        json.path("field").asText(), json.path("problem").asText());
            }
            return json;
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The simulator at " + root + " does not answer.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the simulator at " + root + " was asked.", stopped);
        }
    }
}
