package io.loligo.connector.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says on a page what is not there. */
@Singleton
final class Troubles {
    private final Template page;

    Troubles(@Location("loligo/trouble") Template page) {
        this.page = page;
    }

    @ServerExceptionMapper
    Response missing(NoSuchPageException missing) {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.data("status", 404)
                        .data("heading", "Not here")
                        .data("happened", String.valueOf(missing.getMessage()))
                        .data("advice", "Begin at the list of connections; a withdrawn one is no longer in it.")
                        .render())
                .build();
    }
}
