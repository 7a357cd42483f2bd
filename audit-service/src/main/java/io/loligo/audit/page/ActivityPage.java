package io.loligo.audit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.audit.http.ActivityParameters;
import io.loligo.audit.people.People;
import io.loligo.audit.question.Asked;
import io.loligo.audit.question.UnknownException;
import io.loligo.audit.timeline.Trail;
import io.loligo.audit.trail.EventSummary;
import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.audit.trail.Status;
import io.loligo.console.ConsoleConfig;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.ContractsJson;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every event, newest first, and each one whole. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ActivityPage {
    private final Trail trail;
    private final People people;
    private final ConsoleConfig console;

    ActivityPage(Trail trail, People people, ConsoleConfig console) {
        this.trail = trail;
        this.people = people;
        this.console = console;
    }

    @GET
    @Path("activity")
    public Uni<TemplateInstance> activity(
            @BeanParam ActivityParameters asked, @QueryParam("before") @Nullable String before) {
        Map<String, @Nullable String> values = values(asked);
        return trail.events(asked.query(console.zone()), Asked.before(before), Asked.SIZE)
                .chain(page -> {
                    List<EventSummary> events =
                            page.rows().stream().map(EventSummary::of).toList();
                    return people.names(keys(events))
                            .map(names -> Templates.activity(
                                    events,
                                    names,
                                    asked,
                                    new Templates.Choices(
                                            List.of(Kind.values()),
                                            Status.ofResults().toList()),
                                    new Templates.Links(
                                            Addresses.pages("/activity", values, before, page.next()),
                                            Addresses.joined("/csv/activity", Addresses.query(values)))));
                });
    }

    private static Set<EmployeeKey> keys(List<EventSummary> events) {
        return events.stream().flatMap(event -> event.employee().stream()).collect(Collectors.toSet());
    }

    private static Map<String, @Nullable String> values(ActivityParameters asked) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("kind", asked.kind);
        values.put("outcome", asked.outcome);
        values.put("person", asked.person);
        values.put("from", asked.from);
        values.put("to", asked.to);
        return values;
    }

    @GET
    @Path("events/{id}")
    public Uni<TemplateInstance> event(@PathParam("id") String id) {
        return trail.event(id)
                .map(found -> found.orElseThrow(() -> new UnknownException(
                        "No event " + id + " is recorded.",
                        "Take the identifier from a timeline or the activity list.")))
                .map(event -> Templates.event(event, EventSummary.of(event), json(event)));
    }

    private static String json(RecordedEvent event) {
        try {
            return ContractsJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event.body());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of the contract is writable as JSON", impossible);
        }
    }
}
