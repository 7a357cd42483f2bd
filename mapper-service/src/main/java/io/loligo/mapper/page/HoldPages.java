package io.loligo.mapper.page;

import io.loligo.mapper.decision.HoldDecisions;
import io.loligo.mapper.decision.Wish;
import io.loligo.mapper.http.RefusedException;
import io.loligo.mapper.http.UnknownException;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.RequestStore;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Work that a limit held back: why, whose, and what becomes of it. */
@Path("/holds")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class HoldPages {
    private static final int ON_A_PAGE = 50;

    private final RequestStore store;
    private final RequestList list;
    private final HoldDecisions decisions;

    HoldPages(RequestStore store, RequestList list, HoldDecisions decisions) {
        this.store = store;
        this.list = list;
        this.decisions = decisions;
    }

    @GET
    public TemplateInstance all() {
        return Templates.holds(store.holds());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @RestPath String id,
            @RestQuery @DefaultValue("0") int from,
            @RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        Hold hold = hold(id);
        int start = Math.max(0, from);
        List<Request> oneMore = list.held(id, start, ON_A_PAGE + 1);
        return Templates.hold(new HoldSight(
                hold,
                oneMore.stream()
                        .limit(ON_A_PAGE)
                        .map(request -> RequestLine.of(request, false))
                        .toList(),
                start > 0 ? address(id, Math.max(0, start - ON_A_PAGE)) : "",
                oneMore.size() > ON_A_PAGE ? address(id, start + ON_A_PAGE) : "",
                Remembered.login(cookie).orElse("")));
    }

    @POST
    @Path("{id}")
    public Response decide(
            @RestPath String id,
            @RestForm @DefaultValue("") String decision,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String comment) {
        Wish wish = Wish.of(decision, by, comment);
        Optional<String> refusal = decisions.decide(hold(id), wish);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return Response.seeOther(URI.create("/holds"))
                .cookie(Remembered.cookie(wish.by()))
                .build();
    }

    private Hold hold(String id) {
        return list.hold(id).orElseThrow(() -> new UnknownException("hold", id));
    }

    private static String address(String id, int from) {
        return "/holds/" + id + "?from=" + from + "#people";
    }
}
