package io.loligo.simulators.http;

import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.tls.ServerCertificate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.KeyCertOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An HTTP/1.1 server that hands every request to one function, on a virtual thread of its own. (The JDK's own server
 * would do, but it lets nobody else write the {@code Date} header.)
 */
public final class HttpFront implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());
    private static final int SLOW_PIECES = 20;

    private final Vertx vertx;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Request, Answer> answers;
    private final HttpServer server;
    private final String host;
    private final String scheme;

    private HttpFront(
            String host, int port, Optional<ServerCertificate> certificate, Function<Request, Answer> answers) {
        this.host = host;
        this.scheme = certificate.isPresent() ? "https" : "http";
        this.answers = answers;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(120);
        certificate.ifPresent(proof ->
                options.setSsl(true).setUseAlpn(false).setKeyCertOptions(KeyCertOptions.wrap(proof.keyManager())));
        this.server = vertx.createHttpServer(options).requestHandler(this::receive);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException when the port is in use
     */
    public static HttpFront listening(String host, int port, Function<Request, Answer> answers) {
        return listening(host, port, Optional.empty(), answers);
    }

    /** The same over HTTPS when there is a certificate. */
    public static HttpFront listening(
            String host, int port, Optional<ServerCertificate> certificate, Function<Request, Answer> answers) {
        var front = new HttpFront(host, port, certificate, answers);
        try {
            front.server.listen().toCompletionStage().toCompletableFuture().join();
            return front;
        } catch (CompletionException refused) {
            front.close();
            throw new IllegalStateException(
                    "Cannot listen on " + host + ":" + port + " (" + reason(refused)
                            + "). Is something else running there? Choose another port.",
                    refused);
        }
    }

    /** The server's root address. */
    public URI uri() {
        return URI.create(scheme + "://" + host + ":" + server.actualPort());
    }

    @Override
    public void close() {
        workers.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String reason(Throwable refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return String.valueOf(cause.getMessage());
    }

    private void receive(HttpServerRequest incoming) {
        incoming.body().onSuccess(body -> workers.execute(() -> answer(incoming, ByteBuffer.wrap(body.getBytes()))));
    }

    private void answer(HttpServerRequest incoming, ByteBuffer body) {
        deliver(incoming, answered(incoming, body));
    }

    /** A bug of ours must not leave the client waiting. */
    private Answer answered(HttpServerRequest incoming, ByteBuffer body) {
        try {
            return answers.apply(read(incoming, body));
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.ERROR, incoming.method() + " " + incoming.path() + " failed", broken);
            return Answer.text(500, "text/plain;charset=utf-8", "The simulator itself failed; its log says why.\n");
        }
    }

    private void deliver(HttpServerRequest incoming, Answer answer) {
        HttpServerResponse response = incoming.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        byte[] bytes = answer.body();
        switch (answer.delivery()) {
            case Delivery.Whole whole -> response.end(Buffer.buffer(bytes));
            case Delivery.Slowly slowly -> trickle(response, bytes, slowly.over());
            case Delivery.Late late ->
                vertx.setTimer(Math.max(1, late.after().toMillis()), timer -> response.end(Buffer.buffer(bytes)));
            case Delivery.Dropped dropped -> incoming.connection().close();
            case Delivery.Broken broken -> {
                Buffer half = Buffer.buffer(Arrays.copyOf(bytes, bytes.length / 2));
                response.putHeader("Content-Length", String.valueOf(bytes.length));
                response.write(half).onComplete(sent -> incoming.connection().close());
            }
        }
    }

    private void trickle(HttpServerResponse response, byte[] bytes, Duration over) {
        response.putHeader("Content-Length", String.valueOf(bytes.length));
        int piece = Math.max(1, (bytes.length + SLOW_PIECES - 1) / SLOW_PIECES);
        long pause = Math.max(1, over.toMillis() / SLOW_PIECES);
        drip(response, Buffer.buffer(bytes), 0, piece, pause);
    }

    private void drip(HttpServerResponse response, Buffer whole, int from, int piece, long pause) {
        if (from >= whole.length()) {
            response.end();
            return;
        }
        int to = Math.min(whole.length(), from + piece);
        vertx.setTimer(pause, timer -> {
            Future<Void> written = response.write(whole.getBuffer(from, to));
            written.onSuccess(sent -> drip(response, whole, to, piece, pause));
        });
    }

    private static Request read(HttpServerRequest incoming, ByteBuffer body) {
        var headers = new HashMap<String, String>();
        incoming.headers().forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return new Request(
                incoming.method().name(),
                decoded(incoming.path() == null ? "/" : incoming.path()),
                query(incoming.query() == null ? "" : incoming.query()),
                headers,
                body);
    }

    private static Map<String, List<String>> query(String text) {
        var query = new HashMap<String, List<String>>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(
                                URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                                name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
