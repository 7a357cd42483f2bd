package io.loligo.connector.connection;

import io.loligo.outbound.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

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
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Whose HR it is: the host and its port, whatever path and key. Two connections with the same one draw on the same quota; whether
     * Calamari counts by key or by tenant is not known, and by tenant is the safe reading.
     */
    public String tenant() {
        int standard = "http".equals(base.getScheme()) ? HTTP : HTTPS;
        return base.getHost().toLowerCase(Locale.ROOT) + ":" + (base.getPort() < 0 ? standard : base.getPort());
    }

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
