package io.loligo.executor.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says on a page what is not there, or why something was not done. */
@Singleton
final class Troubles {
    private final Template page;

    Troubles(@Location("loligo/trouble") Template page) {
        this.page = page;
    }

    @ServerExceptionMapper
    Response missing(NoSuchPageException missing) {
        return trouble(
                Response.Status.NOT_FOUND,
                "Not here",
                String.valueOf(missing.getMessage()),
                "Begin at the lists; what somebody has decided about is no longer in them.");
    }

    @ServerExceptionMapper
    Response refused(NotDoneException refused) {
        return trouble(Response.Status.CONFLICT, "Not done", String.valueOf(refused.getMessage()), refused.advice());
    }

    private Response trouble(Response.Status status, String heading, String happened, String advice) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.data("status", status.getStatusCode())
                        .data("heading", heading)
                        .data("happened", happened)
                        .data("advice", advice)
                        .render())
                .build();
    }
}
