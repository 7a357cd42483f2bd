package io.loligo.mapper.http;

import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.NoPolicyException;
import io.loligo.mapper.decision.NotAllowedException;
import io.loligo.mapper.request.StoreUnavailableException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in words what is not there, or why something was not done: problem details for programs, a page for people. */
@Singleton
final class Failures {
    private final Template page;

    Failures(@Location("loligo/trouble") Template page) {
        this.page = page;
    }

    /**
     * An error for programs (RFC 9457).
     *
     * @param field which value was wrong
     * @param accepted the form that it takes
     */
    record Problem(String title, int status, String detail, Optional<String> field, Optional<String> accepted) {
        static final String TYPE = "application/problem+json";

        Problem(String title, int status, String detail) {
            this(title, status, detail, Optional.empty(), Optional.empty());
        }
    }

    @ServerExceptionMapper
    Response bad(BadInputException bad, UriInfo asked) {
        return answer(
                asked,
                new Problem(
                        "Not in a form that is accepted",
                        400,
                        String.valueOf(bad.getMessage()),
                        Optional.of(bad.field()),
                        Optional.of(bad.accepted())),
                "Go back, correct it, and try again.");
    }

    @ServerExceptionMapper
    Response unknown(UnknownException unknown, UriInfo asked) {
        return answer(
                asked,
                new Problem("Not here", 404, String.valueOf(unknown.getMessage())),
                "Begin at the lists; what somebody has decided about may no longer be in them.");
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused, UriInfo asked) {
        return answer(
                asked,
                new Problem("Not done", 409, String.valueOf(refused.getMessage())),
                "Nothing was changed. Look at it again before anything else is decided.");
    }

    @ServerExceptionMapper
    Response notTheirs(NotAllowedException refused, UriInfo asked) {
        return answer(
                asked,
                new Problem("Not done", 409, String.valueOf(refused.getMessage())),
                "Nothing was changed. Ask somebody who may.");
    }

    @ServerExceptionMapper
    Response noPolicy(NoPolicyException none, UriInfo asked) {
        return answer(
                asked,
                new Problem("No policy is in force", 503, String.valueOf(none.getMessage())),
                "Correct the policy documents; the page Policy says what is wrong with them.");
    }

    @ServerExceptionMapper
    Response away(StoreUnavailableException away, UriInfo asked) {
        return answer(
                asked,
                new Problem("The mapper's database does not answer", 503, String.valueOf(away.getMessage())),
                "Try again in a moment. Nothing is lost meanwhile.");
    }

    private Response answer(UriInfo asked, Problem problem, String advice) {
        if (asked.getPath().matches("/?api(/.*)?")) {
            return Response.status(problem.status())
                    .type(Problem.TYPE)
                    .entity(problem)
                    .build();
        }
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.data("status", problem.status())
                        .data("heading", problem.title())
                        .data("happened", problem.detail())
                        .data("advice", advice)
                        .render())
                .build();
    }
}
