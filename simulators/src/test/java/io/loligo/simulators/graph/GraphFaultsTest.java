package io.loligo.simulators.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loligo.simulators.graph.api.GraphFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphFaultsTest {
    private static final String ANN = "/users/ann@x";
    private static final String BLOCK = "{\"accountEnabled\":false}";
    private static final List<GraphFault> EVERY_FAULT = List.of(
            new GraphFault.TooManyRequests(Optional.of(Duration.ofSeconds(7))),
            new GraphFault.ServerError(503, Optional.of(Duration.ofSeconds(3))),
            new GraphFault.Unauthorized(),
            new GraphFault.Forbidden(),
            new GraphFault.SlowBody(Duration.ofMillis(400)),
            new GraphFault.AnswerLost(),
            new GraphFault.HtmlPage(),
            new GraphFault.StaleRead());

    private GraphSimulator graph;
    private GraphClient client;

    @BeforeEach
    void start() throws Exception {
        graph = GraphSimulator.start(GraphSettings.forTests());
        client = new GraphClient(graph);
        graph.add("ann@x", "PL");
    }

    @AfterEach
    void stop() {
        graph.close();
    }

    @Test
    void everyFaultIsTried() {
        List<Class<?>> tried =
                EVERY_FAULT.stream().<Class<?>>map(Object::getClass).toList();

        assertThat(tried).isEqualTo(List.of(GraphFault.class.getPermittedSubclasses()));
    }

    @Test
    void everyFaultBefallsOnceAndTheNextAnswerIsRight() throws Exception {
        client.send("PATCH", ANN, BLOCK);
        String right = client.send("GET", ANN + "?$select=accountEnabled", "").body();
        for (GraphFault fault : EVERY_FAULT) {
            graph.faults().arm(fault, "GET /users/{id}", 0, OptionalInt.of(1));
            befalls(fault);
            assertThat(client.send("GET", ANN + "?$select=accountEnabled", "").body())
                    .isEqualTo(right);
        }
    }

    private void befalls(GraphFault fault) throws Exception {
        switch (fault) {
            case GraphFault.TooManyRequests tooMany -> {
                HttpResponse<String> answer = client.send("GET", ANN, "");
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).contains("7");
                assertThat(GraphClient.tree(answer)
                                .at("/error/innerError/request-id")
                                .asText())
                        .isNotBlank();
            }
            case GraphFault.ServerError broken -> {
                HttpResponse<String> answer = client.send("GET", ANN, "");
                assertThat(answer.statusCode()).isEqualTo(broken.status());
                assertThat(answer.headers().firstValue("Retry-After")).contains("3");
            }
            case GraphFault.Unauthorized unauthorized ->
                assertThat(client.send("GET", ANN, "").statusCode()).isEqualTo(401);
            case GraphFault.Forbidden forbidden ->
                assertThat(client.send("GET", ANN, "").body()).contains("Authorization_RequestDenied");
            case GraphFault.SlowBody slow -> {
                long began = System.nanoTime();
                assertThat(client.get(ANN).path("id").asText()).isNotBlank();
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
            }
            case GraphFault.AnswerLost lost -> {
                long before = graph.asked("GET /users/{id}");
                client.get(ANN);
                assertThat(graph.asked("GET /users/{id}"))
                        .as("the JDK's client asks again by itself")
                        .isEqualTo(before + 2);
            }
            case GraphFault.HtmlPage page ->
                assertThat(client.send("GET", ANN, "").body()).startsWith("<!DOCTYPE html>");
            case GraphFault.StaleRead stale ->
                assertThat(client.get(ANN + "?$select=accountEnabled")
                                .path("accountEnabled")
                                .asBoolean())
                        .isTrue();
        }
    }

    @Test
    void anAnswerThatIsLostWasDoneNevertheless() throws Exception {
        graph.faults().arm(new GraphFault.AnswerLost(), "PATCH", 0, OptionalInt.of(1));

        assertThatThrownBy(() -> client.send("PATCH", ANN, BLOCK)).isInstanceOf(IOException.class);

        assertThat(graph.user("ann@x").accountEnabled()).isFalse();
    }

    @Test
    void theTokenEndpointFailsToo() throws Exception {
        graph.faults().arm(new GraphFault.ServerError(503, Optional.empty()), "token", 1, OptionalInt.of(1));

        assertThat(GraphClient.token(graph, java.util.Map.of()).statusCode()).isEqualTo(200);
        assertThat(GraphClient.token(graph, java.util.Map.of()).statusCode()).isEqualTo(503);
        assertThat(GraphClient.token(graph, java.util.Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void theControlPlaneShowsTheStateAndArmsFaults() throws Exception {
        assertThat(control(
                                "POST",
                                "users",
                                "{\"userPrincipalName\":\"bo@x\",\"displayName\":\"Bo <b>\",\"usageLocation\":\"PL\"}")
                        .statusCode())
                .isEqualTo(201);
        control("POST", "groups", "{\"displayName\":\"Licensed\",\"skus\":[\"SPE_E3\"],\"members\":[\"bo@x\"]}");
        control("POST", "faults", "{\"fault\":{\"kind\":\"too-many-requests\",\"retryAfter\":\"PT5S\"},\"times\":1}");

        assertThat(client.send("GET", ANN, "").statusCode()).isEqualTo(429);
        assertThat(client.get("/users/bo@x?$select=assignedLicenses").path("assignedLicenses"))
                .hasSize(1);
        var status = new ObjectMapper().readTree(control("GET", "status", "").body());
        assertThat(status.at("/requests/GET ~1users~1{id}").asInt()).isEqualTo(2);
        assertThat(status.path("users")).hasSize(2);
        assertThat(control("GET", "state", "").body()).contains("Bo <b>");
        control("POST", "tokens/forget", "");
        assertThat(client.send("GET", ANN, "").statusCode()).isEqualTo(401);
        control("POST", "reset", "");
        assertThat(graph.status().users()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    POST   | users    | {}                                            | userPrincipalName
                    POST   | users    | {"userPrincipalName":"ann@x"}                 | userPrincipalName
                    POST   | users    | {"userPrincipalName":"c@x","shoe":1}          | shoe
                    POST   | groups   | {}                                            | displayName
                    POST   | groups   | {"displayName":"G","skus":["E9"]}             | skus
                    POST   | clock    | {"advance":"later"}                           | advance
                    POST   | clock    | {"advance":"PT-1H"}                           | advance
                    POST   | faults   | {"fault":{"kind":"fire"}}                     | fault
                    POST   | faults   | {"fault":{"kind":"server-error","status":200}} | fault
                    POST   | faults   | {"fault":{"kind":"forbidden"},"times":0}      | times
                    DELETE | faults/7 | {}                                            | id
                    """)
    void badInputNamesTheField(String method, String path, String body, String field) throws Exception {
        HttpResponse<String> refused = control(method, path, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(refused.body()).path("field").asText())
                .isEqualTo(field);
    }

    private HttpResponse<String> control(String method, String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(graph.page() + "/_sim/" + path))
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
