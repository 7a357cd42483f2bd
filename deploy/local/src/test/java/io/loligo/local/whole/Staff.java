package io.loligo.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Everybody as Calamari's second API generation lists them, read without any of Loligo's own code. */
record Staff(List<Member> members) {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One person of whom the directory must have an account.
     *
     * @param id the connector's key: {@code legacyId}
     * @param manager the number of the manager, if there is one who has an account
     */
    record Member(
            String id,
            String firstName,
            String lastName,
            List<String> teams,
            Optional<String> manager,
            boolean starts) {}

    /** Those who work there or will, on the given day. */
    static Staff read(URI server, String key, LocalDate today) throws IOException, InterruptedException {
        List<JsonNode> rows = rows(server, key).stream()
                .filter(row -> !row.path("archived").asBoolean())
                .filter(row -> row.path("terminationDate").asText("9999-12-31").compareTo(today.toString()) > 0
                        || row.path("terminationDate").isNull())
                .toList();
        Map<String, String> byUuid = new HashMap<>();
        rows.forEach(
                row -> byUuid.put(row.path("id").asText(), row.path("legacyId").asText()));
        return new Staff(rows.stream()
                .map(row -> new Member(
                        row.path("legacyId").asText(),
                        row.path("firstName").asText(),
                        row.path("lastName").asText(),
                        StreamSupport.stream(row.path("teams").spliterator(), false)
                                .map(team -> team.path("name").asText())
                                .toList(),
                        Optional.ofNullable(
                                byUuid.get(row.path("directManager").path("id").asText())),
                        row.path("hireDate").asText("").compareTo(today.toString()) > 0))
                .toList());
    }

    private static List<JsonNode> rows(URI server, String key) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("calamari:" + key).getBytes(StandardCharsets.UTF_8));
        List<JsonNode> rows = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int before;
            do {
                before = rows.size();
                String body = client.send(
                                HttpRequest.newBuilder(server.resolve(
                                                "/api/people/v2?limit=" + PAGE + "&offset=" + before + "&sort=id,ASC"))
                                        .header("Authorization", "Basic " + login)
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                JSON.readTree(body).path("data").forEach(rows::add);
            } while (rows.size() > before);
        }
        return rows;
    }
}
