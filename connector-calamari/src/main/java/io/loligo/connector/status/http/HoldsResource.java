package io.loligo.connector.status.http;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Polling;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestPath;

/** People who would go all at once: the list, and yes or no. */
@Path("/api/connections/{name}/hold")
public final class HoldsResource {
    private static final int MOST_AT_ONCE = 5_000;

    private final Polling polling;
    private final Clock clock;

    HoldsResource(Polling polling, Clock clock) {
        this.polling = polling;
        this.clock = clock;
    }

    /** The hold there is, with some of its people; 204 for none. */
    @GET
    public Response hold(
            @RestPath String name,
            @QueryParam("from") @DefaultValue("0") String from,
            @QueryParam("count") @DefaultValue("1000") String count) {
        OptionalInt first = number(from, 0, Integer.MAX_VALUE);
        OptionalInt most = number(count, 1, MOST_AT_ONCE);
        if (first.isEmpty()) {
            return problem(400, "from: how many people to leave out, 0 or more, not '" + from + "'");
        }
        if (most.isEmpty()) {
            return problem(400, "count: how many people to list, from 1 to " + MOST_AT_ONCE + ", not '" + count + "'");
        }
        return status(name)
                .map(status -> status.hold()
                        .map(hold -> Response.ok(HoldView.of(hold, first.getAsInt(), most.getAsInt()))
                                .build())
                        .orElseGet(() -> Response.noContent().build()))
                .orElseGet(() -> problem(404, "connection: a known one, not '" + name + "'"));
    }

    /** HR is right: these people go, with the pass that follows at once. */
    @POST
    @Path("{id}/accept")
    public Response accept(
            @RestPath String name,
            @RestPath String id,
            @QueryParam("operator") @DefaultValue("api") String operator,
            @QueryParam("comment") @DefaultValue("") String comment) {
        return decide(name, id, Decision.ACCEPTED, operator, comment);
    }

    /** HR is wrong: these people stay as they are remembered until HR has them again; everything else goes on. */
    @POST
    @Path("{id}/discard")
    public Response discard(
            @RestPath String name,
            @RestPath String id,
            @QueryParam("operator") @DefaultValue("api") String operator,
            @QueryParam("comment") @DefaultValue("") String comment) {
        return decide(name, id, Decision.REJECTED, operator, comment);
    }

    private Response decide(String name, String id, Decision decision, String operator, String comment) {
        Optional<ConnectionStatus> status = status(name);
        if (status.isEmpty()) {
            return problem(404, "connection: a known one, not '" + name + "'");
        }
        Optional<Hold> hold = status.get().hold().filter(one -> one.id().equals(id));
        if (hold.isEmpty() && status.get().stage() != Stage.STANDBY) {
            return problem(404, "id: the hold of connection " + name + ", not '" + id + "'; it may be over");
        }
        Performed performed = new Performed(operator, clock.instant(), comment);
        try {
            polling.request(name, new HoldDecided(performed, id, decision));
            return Response.accepted().build();
        } catch (JournalException failed) {
            return problem(503, String.valueOf(failed.getMessage()));
        }
    }

    private Optional<ConnectionStatus> status(String name) {
        return polling.statuses().stream()
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static OptionalInt number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    private static Response problem(int status, String message) {
        return Response.status(status)
                .entity(new ConnectionsResource.Problem(message))
                .type("application/json")
                .build();
    }
}
