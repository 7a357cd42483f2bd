package io.loligo.mapper.preview.http;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.Question;
import io.loligo.mapper.preview.Rehearsal;
import io.loligo.mapper.preview.Summary;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an automation would do for one person on demand, with each condition's verdict and each expression's value. Nothing is done. */
@Path("/api/automations/{automation}/runs/{connection}/{value: .+}")
@Blocking
public class ExplanationResource {
    private final Rehearsals rehearsals;
    private final Rehearsing rehearsing;

    ExplanationResource(Rehearsals rehearsals, Rehearsing rehearsing) {
        this.rehearsals = rehearsals;
        this.rehearsing = rehearsing;
    }

    @GET
    public Response explain(
            @PathParam("automation") String automation,
            @PathParam("connection") String connection,
            @PathParam("value") String value,
            @QueryParam("change") @Nullable String change) {
        Optional<ChangeKind> kind;
        try {
            kind = Optional.ofNullable(change).map(Asked::kind);
        } catch (IllegalArgumentException unknown) {
            return Words.of(Response.Status.BAD_REQUEST, String.valueOf(unknown.getMessage()));
        }
        Question question = new Question(
                List.of(),
                Optional.of(automation),
                kind,
                Optional.of(Set.of(new EmployeeKey(connection, value))),
                true);
        return switch (rehearsals.of(question)) {
            case Rehearsals.Answer.Ready(var rehearsal) -> explained(rehearsal);
            case Rehearsals.Answer.Unknown(var words) -> Words.of(Response.Status.NOT_FOUND, words);
            case Rehearsals.Answer.Unready(var words) -> Words.of(Response.Status.SERVICE_UNAVAILABLE, words);
            case Rehearsals.Answer.Refused(var problems) ->
                throw new IllegalStateException("no documents were tried: " + problems);
        };
    }

    private Response explained(Rehearsal rehearsal) {
        var one = new One();
        try {
            rehearsing.play(rehearsal, Filter.EVERYBODY, one);
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written here", impossible);
        }
        if (one.sights.isEmpty()) {
            return one.trouble
                    .map(words -> Words.of(Response.Status.SERVICE_UNAVAILABLE, words))
                    .orElseGet(() -> Words.of(Response.Status.NOT_FOUND, "nothing is known of that person"));
        }
        return Response.ok(Lines.json(one.sights.getFirst()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static final class One implements Sink {
        private final List<PersonSight> sights = new ArrayList<>();
        private Optional<String> trouble = Optional.empty();

        @Override
        public void person(PersonSight sight) {
            sights.add(sight);
        }

        @Override
        public void seen(int people) {
            // There is one.
        }

        @Override
        public void end(Summary summary) {
            trouble = summary.trouble();
        }
    }
}
