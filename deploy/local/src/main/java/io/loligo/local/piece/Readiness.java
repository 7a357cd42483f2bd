package io.loligo.local.piece;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a service by its health endpoint whether it is ready. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Readiness(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** What is missing, in the service's own words; empty when it is ready. */
    Optional<String> missing() {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(endpoint).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(words(answer.body()));
        } catch (ConnectException notListening) {
            return Optional.of("it does not listen yet");
        } catch (IOException silent) {
            return Optional.of("it does not answer at " + endpoint + " (" + silent.getMessage() + ")");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("this run is being stopped");
        }
    }

    /** The checks that are down, each with what it says, from MicroProfile Health's JSON. */
    static String words(String health) {
        try {
            List<String> down = new ArrayList<>();
            for (JsonNode check : JSON.readTree(health).path("checks")) {
                if (!check.path("status").asText().equals("UP")) {
                    down.add(check.path("name").asText() + said(check.path("data")));
                }
            }
            return down.isEmpty() ? "it is not ready and does not say why" : String.join("; ", down);
        } catch (JsonProcessingException unexpected) {
            return "its health endpoint answers no JSON";
        }
    }

    private static String said(JsonNode data) {
        List<String> said = new ArrayList<>();
        data.forEach(value -> said.add(value.asText()));
        return said.isEmpty() ? "" : ": " + String.join(", ", said);
    }
}
