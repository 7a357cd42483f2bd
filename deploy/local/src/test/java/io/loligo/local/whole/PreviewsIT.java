package io.loligo.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.home.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews of the mapper, planned by the executor on what the directory really shows. */
class PreviewsIT {
    private static final int PEOPLE = 250;
    private static final JsonMapper JSON = new JsonMapper();

    private static Run run;

    @TempDir
    private static Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        run = Run.ready(Run.Place.in(home, null, "--people", "" + PEOPLE));
    }

    @AfterAll
    static void stop() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void afterTheFirstSyncNothingWouldChangeForAnybody() throws Exception {
        List<JsonNode> lines = preview("{\"automation\": \"mover\"}");

        JsonNode summary = lines.getLast().path("summary");
        assertThat(summary.path("people").asInt()).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(summary.at("/outlooks/changed").asInt()).as("%s", summary).isZero();
        assertThat(summary.at("/outlooks/refused").asInt()).as("%s", summary).isZero();
        assertThat(summary.at("/outlooks/unknown").asInt()).as("%s", summary).isZero();
        assertThat(summary.at("/outlooks/satisfied").asInt()).as("%s", summary).isGreaterThan(PEOPLE / 2);
        assertThat(lines).hasSize(summary.path("people").asInt() + 1);
    }

    @Test
    void aMappingChangeShowsBeforeAndAfterOfThoseWhomItTouchesAndWritesNothing() throws Exception {
        String accounts = Files.readString(run.home().folder().resolve("policies/accounts.yaml"));
        String changed = accounts.replace(
                "title: {expression: 'left(position, 128)'", "title: {expression: 'left(\"Senior \" + position, 128)'");
        assertThat(changed).isNotEqualTo(accounts);
        var body = JSON.createObjectNode();
        body.putArray("documents").addObject().put("name", "accounts.yaml").put("text", changed);
        try (DirectoryView directory = run.directory()) {
            long usn = directory.highestCommittedUsn();

            List<JsonNode> lines = preview(body.toString());

            JsonNode summary = lines.getLast().path("summary");
            assertThat(summary.at("/outlooks/changed").asInt())
                    .as("%s", summary)
                    .isGreaterThan(PEOPLE / 2);
            assertThat(summary.at("/attributes/title").asInt())
                    .isEqualTo(summary.at("/outlooks/changed").asInt());
            assertThat(lines)
                    .filteredOn(line -> line.path("outlook").asText().equals("changed"))
                    .allSatisfy(line -> assertThat(line.toString()).contains("\"after\":[\"Senior"));
            assertThat(directory.highestCommittedUsn()).isEqualTo(usn);
        }
    }

    @Test
    void forOnePersonItTakesLessThanASecond() throws Exception {
        String person = JSON.writeValueAsString(preview("{\"automation\": \"mover\"}").stream()
                .filter(line -> line.path("outlook").asText().equals("satisfied"))
                .map(line -> line.at("/person/connection").asText() + "/"
                        + line.at("/person/value").asText())
                .findFirst()
                .orElseThrow());
        String question = "{\"automation\": \"mover\", \"people\": [" + person + "]}";
        preview(question);

        long began = System.nanoTime();
        List<JsonNode> lines = preview(question);
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/courses/0/judgements").isEmpty()).isFalse();
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    private List<JsonNode> preview(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + run.port(Port.MAPPER) + "/api/previews"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
