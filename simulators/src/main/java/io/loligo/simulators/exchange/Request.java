package io.loligo.simulators.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asked.
 *
 * @param path decoded, without the query
 * @param query the decoded values of each parameter
 * @param headers names in lower case
 */
public record Request(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, ByteBuffer content) {
    public Request {
        content = content.asReadOnlyBuffer();
    }

    /** The content as text in UTF-8. */
    public String body() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    /** The content as it came. */
    public byte[] bytes() {
        var bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    /** The parameter's first value. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
