package io.loligo.console.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something was made by our own pages, or by no browser at all. Browsers say by themselves where a
 * request comes from, and pages cannot forge it (Fetch Metadata, and the Origin header of RFC 6454); so no token is needed.
 */
final class CrossOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private CrossOrigin() {}

    /**
     * @param site the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}, which browsers without the other send with such requests
     * @param host the header {@code Host}
     */
    static boolean allows(String method, @Nullable String site, @Nullable String origin, @Nullable String host) {
        if (SAFE.contains(method)) {
            return true;
        }
        if (site != null) {
            return OWN.contains(site);
        }
        return origin == null || isOf(origin, host);
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
