package io.loligo.simulators.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.loligo.contracts.wire.ContractsJson;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes back.
 *
 * @param content the body when it is not JSON
 */
public record Answer(
        int status, Map<String, String> headers, Optional<JsonNode> json, ByteBuffer content, Delivery delivery) {
    private static final String JSON = "application/json";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    public Answer {
        headers = Map.copyOf(headers);
        content = content.asReadOnlyBuffer();
    }

    public static Answer json(int status, JsonNode body) {
        return json(status, JSON, body);
    }

    public static Answer json(int status, String contentType, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", contentType), Optional.of(body), NOTHING, Delivery.WHOLE);
    }

    public static Answer text(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(
                status, Map.of("Content-Type", contentType), Optional.empty(), ByteBuffer.wrap(body), Delivery.WHOLE);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Optional.empty(), NOTHING, Delivery.WHOLE);
    }

    public Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, json, content, delivery);
    }

    /** The same with another body. */
    public Answer withText(String other) {
        return new Answer(
                status, headers, Optional.empty(), ByteBuffer.wrap(other.getBytes(StandardCharsets.UTF_8)), delivery);
    }

    public Answer with(Delivery other) {
        return new Answer(status, headers, json, content, other);
    }

    /** The body when it is JSON, else a missing node. */
    public JsonNode tree() {
        return json.orElseGet(MissingNode::getInstance);
    }

    /** The body as it goes over the wire, in UTF-8. */
    public byte[] body() {
        if (json.isEmpty()) {
            var bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return bytes;
        }
        try {
            return ContractsJson.mapper().writeValueAsBytes(json.get());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
