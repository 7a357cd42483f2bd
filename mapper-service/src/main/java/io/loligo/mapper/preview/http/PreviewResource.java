package io.loligo.mapper.preview.http;

import io.loligo.documents.Problem;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Question;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of documents, an automation or a change of HR would do, person by person, as it becomes known. Nothing is written anywhere. Whoever
 * stops reading stops it.
 */
@Path("/api/previews")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class PreviewResource {
    private final Rehearsals rehearsals;
    private final Screens screens;

    PreviewResource(Rehearsals rehearsals, Screens screens) {
        this.rehearsals = rehearsals;
        this.screens = screens;
    }

    /** The answer for documents that are not accepted. */
    record Refused(List<Problem> problems) {}

    /** One line for each person, the summary last. */
    @POST
    public Response lines(
            String body,
            @QueryParam("only") @Nullable String only,
            @QueryParam("attribute") @Nullable String attribute) {
        return answer(body, only, attribute, Lines::new, "application/x-ndjson");
    }

    /** One row for each attribute that would change. */
    @POST
    @Path("csv")
    public Response csv(
            String body,
            @QueryParam("only") @Nullable String only,
            @QueryParam("attribute") @Nullable String attribute) {
        return answer(body, only, attribute, Spreadsheet::new, "text/csv;charset=UTF-8");
    }

    private Response answer(
            String body, @Nullable String only, @Nullable String attribute, Screens.Form form, String type) {
        Question question;
        Filter filter;
        try {
            question = Asked.question(body);
            filter = Asked.filter(only, attribute);
        } catch (IllegalArgumentException malformed) {
            return Words.of(Response.Status.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
        return switch (rehearsals.of(question)) {
            case Rehearsals.Answer.Ready(var rehearsal) ->
                Response.ok(screens.of(rehearsal, filter, form))
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .build();
            case Rehearsals.Answer.Refused(var problems) ->
                Response.status(Words.UNPROCESSABLE)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Lines.json(new Refused(problems)))
                        .build();
            case Rehearsals.Answer.Unknown(var words) -> Words.of(Response.Status.BAD_REQUEST, words);
            case Rehearsals.Answer.Unready(var words) -> Words.of(Response.Status.SERVICE_UNAVAILABLE, words);
        };
    }
}
