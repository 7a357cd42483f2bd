package io.loligo.audit.http;

import io.loligo.audit.question.ActivityQuery;
import io.loligo.audit.question.Asked;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the list of events; the same for JSON, CSV and the page. */
public class ActivityParameters {
    @QueryParam("kind")
    public @Nullable String kind;

    @QueryParam("outcome")
    public @Nullable String outcome;

    @QueryParam("person")
    public @Nullable String person;

    @QueryParam("from")
    public @Nullable String from;

    @QueryParam("to")
    public @Nullable String to;

    /** In the given zone where a day or a local time is named. */
    public ActivityQuery query(ZoneId zone) {
        return new ActivityQuery(
                Asked.kind(kind),
                Asked.outcome(outcome),
                Asked.person(person),
                Asked.from(from, zone),
                Asked.to(to, zone));
    }
}
