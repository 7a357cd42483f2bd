package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.messaging.UndoRequests;
import io.loligo.executor.undo.UndoAnswer;
import io.loligo.executor.undo.UndoWish;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Taking back what a command did: what that would do, and asking for it. */
@Path("/api/commands/{command}/undo")
@Blocking
public class UndoResource {
    private final UndoRequests requests;

    UndoResource(UndoRequests requests) {
        this.requests = requests;
    }

    /**
     * What is posted.
     *
     * @param operator the login of whoever asks
     * @param comment why; not empty
     * @param step only this one, from 0; left out for the whole command
     */
    record Wish(String operator, String comment, Optional<Integer> step) {}

    /**
     * What is answered.
     *
     * @param steps of the command that would take it back
     * @param plan what came of planning them, in the form of results
     */
    record Plan(String undoCommandId, List<Action> steps, List<ActionResult> plan) {}

    /** The answer to an undo that was asked for. */
    record Asked(String undoCommandId) {}

    @GET
    public Response look(@PathParam("command") String command, @QueryParam("step") @Nullable Integer step) {
        return response(requests.look(new UndoWish(command, Optional.ofNullable(step))), Response.Status.OK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("command") String command, String body) {
        Wish wish;
        try {
            wish = ContractsJson.mapper().readValue(body, Wish.class);
        } catch (JsonProcessingException malformed) {
            return Words.of(
                    Response.Status.BAD_REQUEST,
                    "{\"operator\": …, \"comment\": …} and, for one step alone, \"step\": its number from 0");
        }
        if (wish.operator().isBlank() || wish.comment().isBlank()) {
            return Words.of(Response.Status.BAD_REQUEST, "operator, comment: who asks and why; neither may be empty");
        }
        return response(
                requests.ask(new UndoWish(command, wish.step()), wish.operator(), wish.comment()),
                Response.Status.ACCEPTED);
    }

    private static Response response(UndoAnswer answer, Response.Status success) {
        return switch (answer) {
            case UndoAnswer.Possible(var command, var plan) ->
                json(success, new Plan(command.id(), command.steps(), plan));
            case UndoAnswer.Asked(var id) -> json(success, new Asked(id));
            case UndoAnswer.Refused(var because, var words) ->
                Words.of(
                        switch (because) {
                            case UNKNOWN -> Response.Status.NOT_FOUND;
                            case FORGOTTEN -> Response.Status.GONE;
                            case IMPOSSIBLE -> Response.Status.CONFLICT;
                            case UNREACHABLE -> Response.Status.SERVICE_UNAVAILABLE;
                        },
                        words);
        };
    }

    private static Response json(Response.Status status, Object body) {
        try {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(ContractsJson.mapper().writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a plan must be writable as JSON", unwritable);
        }
    }
}
