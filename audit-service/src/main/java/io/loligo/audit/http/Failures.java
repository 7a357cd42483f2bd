package io.loligo.audit.http;

import io.loligo.audit.question.BadInputException;
import io.loligo.audit.question.UnavailableException;
import io.loligo.audit.question.UnknownException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors in words: problem details for programs, a page for people. */
@Singleton
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Template page;

    Failures(@Location("loligo/trouble") Template page) {
        this.page = page;
    }

    @ServerExceptionMapper
    Response bad(BadInputException bad, UriInfo asked) {
        return answer(
                asked,
                new Problem(
                        "The question cannot be understood",
                        400,
                        String.valueOf(bad.getMessage()),
                        Optional.of(bad.field()),
                        Optional.of(bad.accepted())),
                "Correct the " + bad.field() + " in the address or the form and ask again.");
    }

    @ServerExceptionMapper
    Response unknown(UnknownException unknown, UriInfo asked) {
        return answer(
                asked, Problem.of(404, "Not in the ledger", String.valueOf(unknown.getMessage())), unknown.advice());
    }

    @ServerExceptionMapper
    Response noPage(NotFoundException none, UriInfo asked) {
        return answer(
                asked,
                Problem.of(404, "No such page", "Nothing is at " + asked.getPath() + "."),
                "Begin at the start page and look for the person or the account there.");
    }

    @ServerExceptionMapper
    Response away(UnavailableException away, UriInfo asked) {
        return answer(
                asked,
                Problem.of(503, "The ledger's database does not answer", String.valueOf(away.getMessage())),
                "Try again in a moment. Nothing is lost meanwhile: events wait in Kafka until the database is back.");
    }

    @ServerExceptionMapper
    Response other(WebApplicationException other, UriInfo asked) {
        return answer(
                asked,
                Problem.of(other.getResponse().getStatus(), "That does not work", String.valueOf(other.getMessage())),
                "See the service's README for what can be asked.");
    }

    @ServerExceptionMapper
    Response fault(RuntimeException fault, UriInfo asked) {
        LOG.errorf(fault, "Could not answer %s", asked.getPath());
        return answer(
                asked,
                Problem.of(500, "A fault in Loligo", "The question could not be answered; the service's log says why."),
                "Ask the operator to look into the log of the audit service.");
    }

    private Response answer(UriInfo asked, Problem problem, String advice) {
        boolean program = asked.getPath().matches("/?(api|csv)(/.*)?");
        if (program) {
            return Response.status(problem.status())
                    .type(Problem.TYPE)
                    .entity(problem.with(advice))
                    .build();
        }
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.data("status", problem.status())
                        .data("heading", problem.title())
                        .data("happened", problem.detail())
                        .data("advice", advice))
                .build();
    }
}
