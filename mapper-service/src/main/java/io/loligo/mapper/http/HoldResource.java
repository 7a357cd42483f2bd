package io.loligo.mapper.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.HoldDecisions;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.RequestStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Work that a limit held back, and what people decide about it as a whole. */
@Path("/api/holds")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class HoldResource {
    private static final int MOST = 500;

    private final RequestStore store;
    private final RequestList list;
    private final HoldDecisions decisions;

    HoldResource(RequestStore store, RequestList list, HoldDecisions decisions) {
        this.store = store;
        this.list = list;
        this.decisions = decisions;
    }

    /**
     * A hold.
     *
     * @param people how many people's work it still holds
     * @param decided empty while nobody has
     */
    record Line(String id, String automation, String reason, Instant openedAt, int people, Optional<Decided> decided) {
        static Line of(Hold hold) {
            return new Line(
                    hold.id(),
                    hold.automation(),
                    hold.reason(),
                    hold.openedAt(),
                    hold.people(),
                    hold.decided().map(Decided::of));
        }
    }

    /** What somebody decided about it; {@code accepted} lets it go. */
    record Decided(String decision, String by, Instant at, String comment) {
        static Decided of(Hold.Decided decided) {
            return new Decided(
                    decided.decision().name().toLowerCase(Locale.ROOT),
                    decided.performed().operator(),
                    decided.performed().at(),
                    decided.performed().comment());
        }
    }

    /**
     * With a page of what it holds, in the order of the people's keys.
     *
     * @param from where the page begins, from 0
     */
    record Whole(Line hold, int from, List<RequestView.Line> requests) {}

    @GET
    public List<Line> all() {
        return store.holds().stream().map(Line::of).toList();
    }

    @GET
    @Path("{id}")
    public Whole one(
            @RestPath String id, @RestQuery @DefaultValue("0") int from, @RestQuery @DefaultValue("50") int size) {
        if (from < 0) {
            throw new BadInputException("from", "0 or more");
        }
        if (size < 1 || size > MOST) {
            throw new BadInputException("size", "1 to " + MOST);
        }
        return new Whole(
                Line.of(hold(id)),
                from,
                list.held(id, from, size).stream().map(RequestView.Line::of).toList());
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Line decide(@RestPath String id, JsonNode body) {
        Optional<String> refusal = decisions.decide(hold(id), new WishBody(body).wish());
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return Line.of(hold(id));
    }

    private Hold hold(String id) {
        return list.hold(id).orElseThrow(() -> new UnknownException("hold", id));
    }
}
