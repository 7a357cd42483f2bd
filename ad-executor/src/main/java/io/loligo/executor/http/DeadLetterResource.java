package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.deadletter.DeadLetter;
import io.loligo.executor.deadletter.Place;
import io.loligo.executor.messaging.DeadLetters;
import io.loligo.executor.messaging.Decisions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The messages that were put aside, and what an operator decides about each. */
@Path("/api/dead-letters")
@Blocking
public class DeadLetterResource {
    private static final int MOST = 200;

    private final DeadLetters letters;
    private final Decisions decisions;
    private final Clock clock;

    DeadLetterResource(DeadLetters letters, Decisions decisions, Clock clock) {
        this.letters = letters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What is posted.
     *
     * @param operator the login of whoever decides
     * @param reason why; not empty
     */
    record Wish(String operator, String reason) {}

    /**
     * A stretch of the open ones, the newest first.
     *
     * @param open how many there are
     * @param from where the stretch begins, from 0
     */
    record Stretch(int open, int from, List<DeadLetter> letters) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response open(
            @QueryParam("from") @DefaultValue("0") int from, @QueryParam("count") @DefaultValue("50") int count)
            throws JsonProcessingException {
        if (from < 0 || count < 1 || count > MOST) {
            return Words.of(Response.Status.BAD_REQUEST, "from: 0 or more; count: 1 to " + MOST);
        }
        Stretch stretch = new Stretch(
                letters.open().count(), from, letters.read(letters.open().some(from, count)));
        return Response.ok(ContractsJson.mapper().writeValueAsString(stretch)).build();
    }

    @POST
    @Path("{partition}/{offset}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(@PathParam("partition") int partition, @PathParam("offset") long offset, String body) {
        return decide(new Place(partition, offset), Decision.ACCEPTED, body);
    }

    @POST
    @Path("{partition}/{offset}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(@PathParam("partition") int partition, @PathParam("offset") long offset, String body) {
        return decide(new Place(partition, offset), Decision.REJECTED, body);
    }

    private Response decide(Place place, Decision decision, String body) {
        Wish wish;
        try {
            wish = ContractsJson.mapper().readValue(body, Wish.class);
        } catch (JsonProcessingException malformed) {
            return Words.of(Response.Status.BAD_REQUEST, "{\"operator\": …, \"reason\": …}");
        }
        if (wish.operator().isBlank() || wish.reason().isBlank()) {
            return Words.of(Response.Status.BAD_REQUEST, "operator, reason: who decides and why; neither may be empty");
        }
        if (!letters.open().isOpen(place)) {
            return Words.of(Response.Status.NOT_FOUND, "no message put aside at this place is open");
        }
        Performed performed =
                new Performed(wish.operator(), clock.instant().truncatedTo(ChronoUnit.MILLIS), wish.reason());
        return switch (decisions.decide(place, decision, performed)) {
            case NOW -> Response.accepted().build();
            case BEFORE -> Words.of(Response.Status.CONFLICT, "somebody has decided about this message already");
            case GONE -> Words.of(Response.Status.GONE, "the log no longer keeps this message");
        };
    }
}
