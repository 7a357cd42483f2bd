package io.loligo.simulators.calamari.exchange;

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
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {

    /** The parameter's first value. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
