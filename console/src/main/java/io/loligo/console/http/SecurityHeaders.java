package io.loligo.console.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Tells browsers to run nothing but what Loligo itself serves, to show it in no frame, and to tell nobody where they are. */
public class SecurityHeaders {
    private static final int FIRST = 1_000;
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        headers.set("Content-Security-Policy", CONTENT);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        exchange.next();
    }
}
