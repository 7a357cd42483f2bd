package io.loligo.executor.cloud.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the next page is. Of a link only the query is taken: the request goes to the same path of the same host again, since
 * it carries the token.
 */
record NextLink(URI graph) {

    /** The query of the next page; empty on the last one. */
    Optional<Map<String, String>> next(Asking asking, JsonNode page) throws SystemException {
        String link = page.path("@odata.nextLink").asText("");
        if (link.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(link);
            boolean isSameHost = graph.getScheme().equalsIgnoreCase(address.getScheme())
                    && graph.getHost().equalsIgnoreCase(address.getHost())
                    && graph.getPort() == address.getPort();
            if (isSameHost && address.getRawQuery() != null) {
                return Optional.of(query(address.getRawQuery()));
            }
        } catch (IllegalArgumentException malformed) {
            // Told below like any other link that is not followed.
        }
        throw GraphErrors.exception(
                new Trouble.Lasting(),
                asking.words() + ": the next page is said to be elsewhere than at " + graph.getHost(),
                "See whether a proxy rewrites what Graph answers.");
    }

    SystemException tooMany(Asking asking, int pages) {
        return GraphErrors.exception(
                new Trouble.Lasting(),
                asking.words() + ": more than " + pages + " pages",
                "See whether the answer is meant to be as long as this.");
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
