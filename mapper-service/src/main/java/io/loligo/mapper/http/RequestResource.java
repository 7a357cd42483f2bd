package io.loligo.mapper.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.mapper.decision.Approvers;
import io.loligo.mapper.decision.Asking;
import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.Decisions;
import io.loligo.mapper.decision.Login;
import io.loligo.mapper.decision.Outcome;
import io.loligo.mapper.decision.Wish;
import io.loligo.mapper.request.Place;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Words;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Work that waits, and what people decide about it. */
@Path("/api/requests")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RequestResource {
    private static final int MOST = 200;

    private final RequestList list;
    private final RequestStore store;
    private final Asking asking;
    private final Decisions decisions;
    private final Approvers approvers;

    RequestResource(RequestList list, RequestStore store, Asking asking, Decisions decisions, Approvers approvers) {
        this.list = list;
        this.store = store;
        this.asking = asking;
        this.decisions = decisions;
        this.approvers = approvers;
    }

    /**
     * A page of the list.
     *
     * @param before where the next page begins; empty on the last one
     */
    record Page(List<RequestView.Line> requests, Optional<String> before) {}

    /**
     * What came of one decision of many.
     *
     * @param result {@code taken}, {@code refused} or {@code unknown}
     * @param words where the request stands now, or why the decision does not count
     */
    record Decided(String id, String result, String words) {}

    @GET
    public Page some(@BeanParam ListParameters parameters, @RestQuery @DefaultValue("50") int size) {
        if (size < 1 || size > MOST) {
            throw new BadInputException("size", "1 to " + MOST);
        }
        RequestFilter filter = parameters.filter("all");
        List<Request> oneMore = parameters
                .asked()
                .map(login -> asking.some(Login.of("mine", login), filter, parameters.place(), size + 1))
                .orElseGet(() -> list.some(filter, parameters.place(), size + 1));
        List<Request> page = oneMore.stream().limit(size).toList();
        return new Page(
                page.stream().map(RequestView.Line::of).toList(),
                oneMore.size() > size ? Optional.of(Place.of(page.getLast()).text()) : Optional.empty());
    }

    @GET
    @Path("{id}")
    public RequestView.Whole one(@RestPath String id) {
        Request request = store.find(id).orElseThrow(() -> new UnknownException("request", id));
        return view(request);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@RestPath String id, JsonNode body) {
        return switch (decisions.decide(id, new WishBody(body).wish())) {
            case Outcome.Taken(var request) -> Response.ok(view(request)).build();
            case Outcome.Refused(var words) -> throw new RefusedException(words);
            case Outcome.Unknown() -> throw new UnknownException("request", id);
        };
    }

    /** Each by itself; the answer says in their order what came of each. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<Decided> decide(JsonNode body) {
        WishBody given = new WishBody(body);
        Wish wish = given.wish();
        List<Decided> decided = new ArrayList<>();
        decisions.decide(given.ids(), wish).forEach((id, outcome) -> decided.add(decided(id, outcome)));
        return decided;
    }

    private static Decided decided(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var request) -> new Decided(id, "taken", Words.of(request.stage()));
            case Outcome.Refused(var words) -> new Decided(id, "refused", words);
            case Outcome.Unknown() -> new Decided(id, "unknown", "there is no such request");
        };
    }

    private RequestView.Whole view(Request request) {
        return RequestView.Whole.of(request, decisions.consent().asked(request, approvers.managerOf(request)));
    }
}
