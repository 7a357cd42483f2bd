package io.loligo.console.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Turns away what another site's page has a person's browser send (cross-site request forgery). */
public class CrossOriginGuard {
    private static final int AFTER_THE_HEADERS = 900;
    private static final int FORBIDDEN = 403;

    void register(@Observes Filters filters) {
        filters.register(CrossOriginGuard::check, AFTER_THE_HEADERS);
    }

    private static void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean allowed = CrossOrigin.allows(
                request.method().name(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"));
        if (allowed) {
            exchange.next();
        } else {
            exchange.response()
                    .setStatusCode(FORBIDDEN)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end(
                            "Refused: this request was sent by a page of another site. Open Loligo's own page and do it there.");
        }
    }
}
