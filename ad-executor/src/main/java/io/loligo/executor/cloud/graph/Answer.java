package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.loligo.contracts.wire.ContractsJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** What came back, read to its end. */
final class Answer {
    /** More than any answer that is asked for, photos included. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int PIECE = 16 * 1024;

    private final int status;
    private final String contentType;
    private final Optional<String> retryAfter;
    private final byte[] body;
    private final JsonNode json;

    private Answer(int status, String contentType, Optional<String> retryAfter, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.retryAfter = retryAfter;
        this.body = body;
        this.json = contentType.startsWith("application/json") ? tree(body) : MissingNode.getInstance();
    }

    /** @throws IOException if it breaks off, takes longer than it may or is larger than anything that was asked for */
    static Answer of(Response response, Duration deadline) throws IOException {
        return new Answer(
                response.getStatus(),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.CONTENT_TYPE))
                        .orElse(""),
                Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER)),
                response.hasEntity() ? read(response.readEntity(InputStream.class), deadline) : new byte[0]);
    }

    int status() {
        return status;
    }

    /** The header as it came. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    byte[] body() {
        return body.clone();
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() {
        return json;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isImage() {
        return contentType.startsWith("image/");
    }

    /** A page for people is no answer of Graph's, whatever its status. */
    boolean isPage() {
        return contentType.startsWith("text/html");
    }

    /** The code of Graph's error; empty when there is none. */
    String code() {
        return json.at("/error/code").asText("");
    }

    /** The words of Graph's error, or of the token end point's. */
    String message() {
        String message = json.at("/error/message").asText("");
        return message.isEmpty() ? json.path("error_description").asText("") : message;
    }

    /** Microsoft's support asks for this one. */
    String requestId() {
        return json.at("/error/innerError/request-id").asText("");
    }

    private static byte[] read(InputStream stream, Duration deadline) throws IOException {
        long begun = System.nanoTime();
        try (stream) {
            var bytes = new java.io.ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                bytes.write(piece, 0, read);
                if (bytes.size() > MOST_BYTES) {
                    throw new TooLargeException();
                }
                if (System.nanoTime() - begun > deadline.toNanos()) {
                    throw new InterruptedIOException("the answer took longer than " + deadline.toMillis() + " ms");
                }
            }
            return bytes.toByteArray();
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            return body.length == 0
                    ? MissingNode.getInstance()
                    : ContractsJson.mapper().readTree(body);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** More came than anything that was asked for can be. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("the answer is larger than " + MOST_BYTES + " bytes");
        }
    }
}
