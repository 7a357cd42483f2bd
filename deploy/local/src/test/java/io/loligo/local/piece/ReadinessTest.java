package io.loligo.local.piece;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void aServiceThatAnswers200IsReady() throws Exception {
        assertThat(missing(200, "{\"status\":\"UP\"}")).isNull();
    }

    @Test
    void aServiceThatWaitsSaysForWhat() throws Exception {
        String health = """
                {"status": "DOWN", "checks": [
                  {"name": "kafka", "status": "UP"},
                  {"name": "directory", "status": "DOWN", "data": {"reason": "no answer from ldaps://dc1"}}]}""";

        assertThat(missing(503, health)).isEqualTo("directory: no answer from ldaps://dc1");
    }

    @Test
    void anAnswerThatIsNoHealthIsSaidToBeNone() throws Exception {
        assertThat(missing(500, "<html>")).isEqualTo("its health endpoint answers no JSON");
    }

    @Test
    void aServiceThatDoesNotListenYetIsSaidNotTo() throws Exception {
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(new Readiness(URI.create("http://127.0.0.1:" + port)).missing())
                .contains("it does not listen yet");
    }

    private static String missing(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return new Readiness(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                    .missing()
                    .orElse(null);
        } finally {
            server.stop(0);
        }
    }
}
