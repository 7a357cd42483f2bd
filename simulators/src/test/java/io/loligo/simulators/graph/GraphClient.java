package io.loligo.simulators.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that knows nothing of Loligo. */
final class GraphClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphSimulator graph;
    private String token;

    GraphClient(GraphSimulator graph) throws IOException, InterruptedException {
        this.graph = graph;
        this.token = tree(token(graph, Map.of())).path("access_token").asText();
    }

    /** Asks for a token as the settings' own client, but for what is changed. */
    static HttpResponse<String> token(GraphSimulator graph, Map<String, String> changed)
            throws IOException, InterruptedException {
        var form = new java.util.TreeMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                graph.settings().client().id().toString(),
                "client_secret",
                graph.settings().client().secret(),
                "scope",
                "https://graph.microsoft.com/.default"));
        form.putAll(changed);
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HTTP.send(
                HttpRequest.newBuilder(graph.tokenEndpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    void use(String other) {
        token = other;
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, "application/json", BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return HTTP.send(request(method, path, type, body), BodyHandlers.ofString());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return HTTP.send(request("GET", path, "*/*", BodyPublishers.noBody()), BodyHandlers.ofByteArray())
                .body();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return tree(send("GET", path, ""));
    }

    private HttpRequest request(String method, String path, String type, BodyPublisher body) {
        URI address = path.startsWith("http")
                ? URI.create(path)
                : URI.create(graph.api() + path.replace(" ", "%20").replace("'", "%27"));
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body)
                .build();
    }

    static JsonNode tree(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
