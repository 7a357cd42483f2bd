package io.loligo.mapper.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.mapper.decision.BadInputException;
import io.loligo.mapper.decision.Delegating;
import io.loligo.mapper.decision.NotAllowedException;
import io.loligo.mapper.delegation.Delegation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who decides in whose place for a time. */
@Path("/api/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DelegationResource {
    private final Delegating delegating;

    DelegationResource(Delegating delegating) {
        this.delegating = delegating;
    }

    @GET
    public List<Delegation> standing() {
        return delegating.standing();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonNode body) throws NotAllowedException {
        WishBody given = new WishBody(body);
        Delegation made = delegating.add(
                given.text("from"),
                given.text("to"),
                given.time("since"),
                given.time("until")
                        .orElseThrow(() -> new BadInputException("until", "a time such as 2026-12-24T18:00:00Z")),
                given.text("by"));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @DELETE
    @Path("{id}")
    public void end(@RestPath String id, @RestQuery @DefaultValue("") String by) throws NotAllowedException {
        if (!delegating.end(id, by)) {
            throw new UnknownException("delegation", id);
        }
    }
}
