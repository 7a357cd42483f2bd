package io.loligo.audit.http;

import io.loligo.audit.people.People;
import io.loligo.audit.people.Person;
import io.loligo.audit.question.Asked;
import io.loligo.audit.question.UnknownException;
import io.loligo.audit.timeline.Trail;
import io.loligo.audit.trail.EventSummary;
import io.loligo.console.ConsoleConfig;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** People, events and single events as JSON. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class ListResource {
    private final Trail trail;
    private final People people;
    private final ConsoleConfig console;

    ListResource(Trail trail, People people, ConsoleConfig console) {
        this.trail = trail;
        this.people = people;
        this.console = console;
    }

    @GET
    @Path("people")
    public Uni<ListView<Person>> people(
            @QueryParam("search") @Nullable String search,
            @QueryParam("before") @Nullable String before,
            @QueryParam("size") @Nullable String size) {
        return people.list(Asked.search(search), Asked.before(before), Asked.size(size))
                .map(ListView::of);
    }

    @GET
    @Path("activity")
    public Uni<ListView<EventSummary>> activity(
            @BeanParam ActivityParameters asked,
            @QueryParam("before") @Nullable String before,
            @QueryParam("size") @Nullable String size) {
        return trail.events(asked.query(console.zone()), Asked.before(before), Asked.size(size))
                .map(page -> ListView.of(
                        page.with(page.rows().stream().map(EventSummary::of).toList())));
    }

    @GET
    @Path("events/{id}")
    public Uni<EventView> event(@PathParam("id") String id) {
        return trail.event(id)
                .map(found -> found.map(EventView::of)
                        .orElseThrow(() -> new UnknownException(
                                "No event " + id + " is recorded.",
                                "Take the identifier from a timeline or the activity list.")));
    }
}
