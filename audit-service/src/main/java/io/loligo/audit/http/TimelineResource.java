package io.loligo.audit.http;

import io.loligo.audit.people.Account;
import io.loligo.audit.people.Person;
import io.loligo.audit.question.Asked;
import io.loligo.audit.timeline.Timelines;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Timelines as JSON. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {
    private final Timelines timelines;

    TimelineResource(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("people/{connection}/{value: .+}")
    public Uni<TimelineView<Person>> person(
            @PathParam("connection") String connection,
            @PathParam("value") String value,
            @QueryParam("before") @Nullable String before,
            @QueryParam("size") @Nullable String size) {
        return timelines
                .ofPerson(Asked.person(connection, value), Asked.before(before), Asked.size(size))
                .map(TimelineView::of);
    }

    @GET
    @Path("accounts/{objectGuid}")
    public Uni<TimelineView<Account>> account(
            @PathParam("objectGuid") String objectGuid,
            @QueryParam("before") @Nullable String before,
            @QueryParam("size") @Nullable String size) {
        return timelines
                .ofAccount(Asked.guid(objectGuid), Asked.before(before), Asked.size(size))
                .map(TimelineView::of);
    }
}
