package io.loligo.mapper.preview.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.People;
import io.loligo.mapper.preview.Planned;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Speaks the lines of the executor's {@code /api/plans} over a real socket, well or badly. The executor itself is met in the tests of the whole chain. */
final class SpokenPlans implements AutoCloseable {
    /** How it behaves. */
    enum Manner {
        WELL,
        /** Says its first line and then nothing. */
        SILENT_AFTER_ONE,
        /** Ends after its first line. */
        CUT_OFF_AFTER_ONE,
        NONSENSE,
        UNAVAILABLE
    }

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Manner manner = Manner.WELL;

    SpokenPlans() {
        this(0);
    }

    SpokenPlans(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // Jackson finds some classes by the thread's loader, which must be the one of the service under test.
        ClassLoader loader = SpokenPlans.class.getClassLoader();
        server.setExecutor(task -> Thread.ofVirtual().start(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            task.run();
        }));
        server.createContext("/api/plans", this::plans);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void behave(Manner other) {
        manner = other;
    }

    /** What fails here is told to whoever asked, lest a test fails for a reason that nobody sees. */
    private void plans(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException | LinkageError failed) {
            exchange.sendResponseHeaders(500, 0);
            say(exchange.getResponseBody(), failed.toString());
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(SpokenPlans::plan)
                .toList();
        try (exchange) {
            exchange.sendResponseHeaders(manner == Manner.UNAVAILABLE ? 503 : 200, 0);
            OutputStream out = exchange.getResponseBody();
            switch (manner) {
                case WELL -> say(out, String.join("", lines));
                case UNAVAILABLE -> say(out, "starting\n");
                case NONSENSE -> say(out, "<html>\n");
                case CUT_OFF_AFTER_ONE -> say(out, lines.getFirst());
                case SILENT_AFTER_ONE -> {
                    say(out, lines.getFirst());
                    wait(end);
                }
            }
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The first step would change the title; there are no others as far as it says. */
    private static String plan(String line) {
        try {
            ActionCommand command = ContractsJson.mapper().readValue(line, ActionCommand.class);
            if (command.mode() != Mode.PLAN) {
                throw new IllegalArgumentException("a preview must never ask for anything but a plan");
            }
            var result = new ActionResult(
                    command.id(),
                    0,
                    command.steps().getFirst().type(),
                    command.employee(),
                    command.target().directory(),
                    Optional.empty(),
                    new Outcome.Applied(title("Clerk"), title("=Developer"), new Undo.Steps(List.of())),
                    List.of(),
                    Mode.PLAN,
                    command.policy(),
                    command.cause(),
                    People.NOON,
                    People.NOON);
            return ContractsJson.mapper()
                            .writeValueAsString(new Planned(command.id(), List.of(result), Optional.empty()))
                    + "\n";
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static EntryState title(String value) {
        return EntryState.of(Map.of("title", List.of(value)));
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
