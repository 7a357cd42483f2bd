package io.loligo.connector.connection;

import java.net.URI;
import java.time.Duration;

/**
 * How HR is reached.
 *
 * @param base such as {@code https://acme.calamari.io/api}, without a slash at its end
 * @param followServerClock take HR's own clock for what day it is; only for a local simulator whose clock is moved
 */
public record Address(
        URI base,
        KeyReference key,
        Reach reach,
        Duration connectTimeout,
        Duration readTimeout,
        long maxPageBytes,
        boolean followServerClock) {

    /**
     * The base address without a slash at its end, checked.
     *
     * @throws IllegalArgumentException with the accepted form; it repeats neither user nor password
     */
    public static URI base(URI given, boolean allowHttp) {
        boolean http = "http".equals(given.getScheme());
        if (given.getHost() == null || !("https".equals(given.getScheme()) || (http && allowHttp))) {
            throw new IllegalArgumentException(
                    "https://<company>.calamari.io/api (http only with allow-http=true, for a local simulator), not "
                            + given.getScheme() + "://" + given.getHost());
        }
        if (given.getUserInfo() != null || given.getQuery() != null || given.getFragment() != null) {
            throw new IllegalArgumentException("no user, password or query in it; the key goes elsewhere");
        }
        String text = given.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : given;
    }
}
