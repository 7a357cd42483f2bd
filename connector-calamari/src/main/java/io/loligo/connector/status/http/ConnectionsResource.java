package io.loligo.connector.status.http;

import io.loligo.connector.journal.JournalException;
import io.loligo.connector.polling.Polling;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** How the connections do, and the wish to read one at once. */
@Path("/api/connections")
public final class ConnectionsResource {
    private final Polling polling;
    private final Clock clock;

    ConnectionsResource(Polling polling, Clock clock) {
        this.polling = polling;
        this.clock = clock;
    }

    @GET
    public List<ConnectionView> all() {
        return polling.statuses().stream().map(ConnectionView::of).toList();
    }

    @GET
    @Path("{name}")
    public ConnectionView one(@RestPath String name) {
        return all().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The last passes and probes, the oldest first. */
    @GET
    @Path("{name}/passes")
    public List<ConnectionView.Pass> passes(@RestPath String name) {
        return polling.statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name))
                .passes()
                .stream()
                .map(ConnectionView::pass)
                .toList();
    }

    /** Answers before the pass has begun; {@code lastPass.at} tells when it has ended. */
    @POST
    @Path("{name}/poll")
    public Response poll(
            @RestPath String name,
            @QueryParam("operator") @DefaultValue("api") String operator,
            @QueryParam("comment") @DefaultValue("") String comment) {
        Performed performed = new Performed(operator, clock.instant(), comment);
        try {
            if (!polling.request(name, new PassRequested(performed, name))) {
                throw unknown(name);
            }
            return Response.accepted(one(name)).build();
        } catch (JournalException failed) {
            return Response.status(503)
                    .entity(new Problem(String.valueOf(failed.getMessage())))
                    .build();
        }
    }

    private NotFoundException unknown(String name) {
        List<String> known =
                polling.statuses().stream().map(status -> status.name()).toList();
        return new NotFoundException(Response.status(404)
                .entity(new Problem("connection: one of " + known + ", not '" + name + "'"))
                .type("application/json")
                .build());
    }

    /** What is wrong with a request. */
    public record Problem(String message) {}
}
