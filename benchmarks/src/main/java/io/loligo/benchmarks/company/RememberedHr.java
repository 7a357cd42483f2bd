package io.loligo.benchmarks.company;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.connector.pass.Answer;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.Question;
import io.loligo.connector.source.Endpoint.Method;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An HR that is asked each question once over the network and answers from memory from then on. */
public final class RememberedHr implements Hr, AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, byte[]> answers = new LinkedHashMap<>();
    private final URI api;
    private final String authorization;

    public RememberedHr(URI api, String key) {
        this.api = api;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("calamari:" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The bodies of all answers so far. */
    public Collection<byte[]> bodies() {
        return answers.values();
    }

    @Override
    public Answer ask(Question question) throws InterruptedException {
        byte[] known = answers.get(question.display());
        if (known == null) {
            known = fetch(question);
            answers.put(question.display(), known);
        }
        return new Answer(200, "application/json", Optional.empty(), new ByteArrayInputStream(known));
    }

    private byte[] fetch(Question question) throws InterruptedException {
        String query = question.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(api + question.endpoint().path() + (query.isEmpty() ? "" : "?" + query)))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
        try {
            if (question.endpoint().method() == Method.POST) {
                request.POST(BodyPublishers.ofByteArray(new JsonMapper().writeValueAsBytes(question.body())));
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(question.display() + " was answered with " + response.statusCode());
            }
            return response.body();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
