package io.loligo.audit.http;

import io.loligo.audit.csv.EventTable;
import io.loligo.audit.csv.PeopleTable;
import io.loligo.audit.people.People;
import io.loligo.audit.people.Person;
import io.loligo.audit.question.ActivityQuery;
import io.loligo.audit.question.Asked;
import io.loligo.audit.question.Subject;
import io.loligo.audit.timeline.Timelines;
import io.loligo.audit.timeline.Trail;
import io.loligo.audit.trail.RecordedEvent;
import io.loligo.console.ConsoleConfig;
import io.loligo.csv.Csv;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Every list and timeline as CSV, whole. With {@code for=excel} it begins with the byte order mark that Excel needs. */
@Path("/csv")
@Produces("text/csv;charset=UTF-8")
public class CsvResource {
    private static final int CHAINS = 100;

    private final Trail trail;
    private final People people;
    private final Timelines timelines;
    private final ConsoleConfig console;

    CsvResource(Trail trail, People people, Timelines timelines, ConsoleConfig console) {
        this.trail = trail;
        this.people = people;
        this.timelines = timelines;
        this.console = console;
    }

    @GET
    @Path("people")
    public RestMulti<String> people(
            @QueryParam("search") @Nullable String search, @QueryParam("for") @Nullable String reader) {
        Optional<String> text = Asked.search(search);
        return new CsvStream<Person>(next -> people.list(text, next, CsvStream.PAGE), PeopleTable::row)
                .download(start(reader), PeopleTable.header(), "loligo-people");
    }

    @GET
    @Path("activity")
    public RestMulti<String> activity(@BeanParam ActivityParameters asked, @QueryParam("for") @Nullable String reader) {
        ActivityQuery query = asked.query(console.zone());
        return new CsvStream<RecordedEvent>(next -> trail.events(query, next, CsvStream.PAGE), EventTable::row)
                .download(start(reader), EventTable.header(), "loligo-activity");
    }

    @GET
    @Path("people/{connection}/{value: .+}")
    public RestMulti<String> person(
            @PathParam("connection") String connection,
            @PathParam("value") String value,
            @QueryParam("for") @Nullable String reader) {
        return timeline(new Subject.Person(Asked.person(connection, value)), reader, "loligo-person");
    }

    @GET
    @Path("accounts/{objectGuid}")
    public RestMulti<String> account(
            @PathParam("objectGuid") String objectGuid, @QueryParam("for") @Nullable String reader) {
        return timeline(new Subject.Account(Asked.guid(objectGuid)), reader, "loligo-account");
    }

    private RestMulti<String> timeline(Subject subject, @Nullable String reader, String name) {
        return new CsvStream<RecordedEvent>(next -> timelines.events(subject, next, CHAINS), EventTable::row)
                .download(start(reader), EventTable.header(), name);
    }

    private static String start(@Nullable String reader) {
        return Asked.spreadsheet(reader) ? Csv.BYTE_ORDER_MARK : "";
    }
}
