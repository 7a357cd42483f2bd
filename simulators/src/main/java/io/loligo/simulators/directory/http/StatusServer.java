package io.loligo.simulators.directory.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Serves {@code /}, {@code /status} and {@code /ca.pem} on the loopback interface. */
public final class StatusServer implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private StatusServer(HttpServer server) {
        this.server = server;
    }

    public static StatusServer start(int port, Supplier<DirectoryStatus> status, String authorityPem)
            throws IOException {
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new IOException("the status page cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
        StatusServer server = new StatusServer(http);
        http.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/")) {
                answer(exchange, 200, "text/html; charset=utf-8", page(status.get()));
            } else {
                answer(exchange, 404, "text/plain; charset=utf-8", "There is /, /status and /ca.pem.\n");
            }
        });
        http.createContext(
                "/status",
                exchange -> answer(exchange, 200, "application/json", server.json.writeValueAsString(status.get())));
        http.createContext("/ca.pem", exchange -> answer(exchange, 200, "application/x-pem-file", authorityPem));
        http.setExecutor(server.workers);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }

    private static void answer(HttpExchange exchange, int code, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String page(DirectoryStatus status) {
        String rows = status.operations().entrySet().stream()
                .map(entry -> "<tr><th scope=row>%s</th><td>%d</td></tr>".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Directory simulator</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem }
                th { font-weight: normal; padding-right: 2rem; text-align: left }
                td { font-variant-numeric: tabular-nums; text-align: right }
                </style>
                <h1>Directory simulator</h1>
                <p>A stand-in for an Active Directory: nothing here is a real account.</p>
                <table>
                <tr><th scope=row>domain</th><td>%s</td></tr>
                <tr><th scope=row>LDAP</th><td>ldap://localhost:%d</td></tr>
                <tr><th scope=row>LDAPS</th><td>ldaps://localhost:%d</td></tr>
                <tr><th scope=row>objects</th><td>%d</td></tr>
                <tr><th scope=row>last change (USN)</th><td>%d</td></tr>
                <tr><th scope=row>requests to write</th><td>%d</td></tr>
                </table>
                <h2>Operations since the start</h2>
                <table>
                %s
                </table>
                <p>The same as <a href="/status">JSON</a>; the <a href="/ca.pem">certificate authority</a> to trust.</p>
                </html>
                """.formatted(
                        status.base(),
                        status.ldapPort(),
                        status.ldapsPort(),
                        status.entries(),
                        status.highestCommittedUsn(),
                        status.writes(),
                        rows);
    }
}
