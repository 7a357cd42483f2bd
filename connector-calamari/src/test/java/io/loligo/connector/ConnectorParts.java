package io.loligo.connector;

import com.sun.net.httpserver.HttpServer;
import io.loligo.contracts.wire.Topics;
import io.loligo.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A broker with topics of its own, and an HR that shows two people to whoever has the key. */
public final class ConnectorParts implements QuarkusTestResourceLifecycleManager {
    private HttpServer hr;

    @Override
    public Map<String, String> start() {
        Topics topics = new Topics("t" + UUID.randomUUID().toString().substring(0, 8));
        SharedParts.kafka().createTopics(topics);
        try {
            hr = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        hr.createContext("/api/people/v2", exchange -> {
            boolean known = "Basic Y2FsYW1hcmk6c2VjcmV0"
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            String rows = exchange.getRequestURI().getRawQuery().contains("archived=false")
                    ? "{\"legacyId\":1,\"id\":\"a\",\"firstName\":\"Ann\",\"email\":\"ann@acme.example\",\"archived\":false}"
                    : "{\"legacyId\":2,\"id\":\"b\",\"firstName\":\"Bob\",\"email\":\"bob@acme.example\",\"archived\":true}";
            boolean first = exchange.getRequestURI().getRawQuery().contains("offset=0");
            byte[] body = ("{\"data\":[" + (first ? rows : "") + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        hr.createContext("/api/leave/request/v1/find-advanced", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        hr.start();
        String base = "http://127.0.0.1:" + hr.getAddress().getPort() + "/api";
        return Map.of(
                "kafka.bootstrap.servers",
                SharedParts.kafka().bootstrapServers(),
                "loligo.topics.prefix",
                topics.prefix(),
                "loligo.calamari.connections.\"acme\".base-url",
                base,
                "loligo.calamari.connections.\"acme\".api-key",
                "secret",
                "loligo.calamari.connections.\"acme\".allow-http",
                "true",
                "loligo.calamari.connections.\"wrong-key\".base-url",
                base + "/",
                "loligo.calamari.connections.\"wrong-key\".api-key",
                "other",
                "loligo.calamari.connections.\"wrong-key\".allow-http",
                "true");
    }

    @Override
    public void stop() {
        hr.stop(0);
    }
}
