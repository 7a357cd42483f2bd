package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.doubt.Doubt;
import io.loligo.executor.messaging.Decisions;
import io.loligo.executor.messaging.Doubts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The steps in doubt, and what an operator decides about each. */
@Path("/api/doubts")
@Blocking
public class DoubtResource {
    private final Doubts doubts;
    private final Decisions decisions;
    private final Clock clock;

    DoubtResource(Doubts doubts, Decisions decisions, Clock clock) {
        this.doubts = doubts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What is posted.
     *
     * @param operator the login of whoever decides
     * @param comment why; not empty
     */
    record Wish(DoubtDecision decision, String operator, String comment) {}

    /** The open ones, the oldest first, as a JSON list of results. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String open() throws JsonProcessingException {
        return ContractsJson.mapper()
                .writeValueAsString(
                        doubts.open().all().stream().map(Doubt::result).toList());
    }

    @POST
    @Path("{command}/{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("command") String command, @PathParam("step") int step, String body) {
        Wish wish;
        try {
            wish = ContractsJson.mapper().readValue(body, Wish.class);
        } catch (JsonProcessingException malformed) {
            return Words.of(
                    Response.Status.BAD_REQUEST,
                    "{\"decision\": \"RUN_AGAIN\", \"MARKED_DONE\" or \"DISCARDED\", \"operator\": …, \"comment\": …}");
        }
        if (wish.operator().isBlank() || wish.comment().isBlank()) {
            return Words.of(
                    Response.Status.BAD_REQUEST, "operator, comment: who decides and why; neither may be empty");
        }
        Optional<Doubt> doubt = doubts.open().find(command, step);
        if (doubt.isEmpty()) {
            return Words.of(
                    Response.Status.NOT_FOUND,
                    "step " + step + " of command " + command + " is not in doubt, or somebody has decided already");
        }
        Performed performed =
                new Performed(wish.operator(), clock.instant().truncatedTo(ChronoUnit.MILLIS), wish.comment());
        return switch (decisions.decide(doubt.get(), wish.decision(), performed)) {
            case NOW -> Response.accepted().build();
            case BEFORE -> Words.of(Response.Status.CONFLICT, "somebody has decided about this step already");
            case GONE ->
                Words.of(
                        Response.Status.GONE,
                        "the log no longer keeps the command; ask for the change anew, or discard the step");
        };
    }
}
