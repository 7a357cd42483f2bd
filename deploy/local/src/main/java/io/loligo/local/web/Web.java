package io.loligo.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks and tells services in JSON. */
public final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What is there; missing where there is nothing (404). */
    public JsonNode get(String address) throws WebException {
        return sent(request(address).GET().build());
    }

    /** @param body what is sent; nothing where it is missing */
    public JsonNode post(String address, JsonNode body) throws WebException {
        return sent(request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.isMissingNode() ? "" : body.toString()))
                .build());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private JsonNode sent(HttpRequest request) throws WebException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND && request.method().equals("GET")) {
                return MissingNode.getInstance();
            }
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new WebException(request.method() + " " + request.uri() + " answered " + answer.statusCode()
                        + ": " + answer.body());
            }
            return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException silent) {
            throw new WebException(request.uri() + " does not answer: " + silent.getMessage(), silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WebException("interrupted while asking " + request.uri(), interrupted);
        }
    }
}
