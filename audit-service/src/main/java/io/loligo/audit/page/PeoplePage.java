package io.loligo.audit.page;

import io.loligo.audit.people.People;
import io.loligo.audit.question.Asked;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The start page: whom the ledger knows, last seen first, and what happened in the last day. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PeoplePage {
    private final People people;
    private final Clock clock;

    PeoplePage(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> list(
            @QueryParam("search") @Nullable String search, @QueryParam("before") @Nullable String before) {
        Optional<String> text = Asked.search(search);
        Map<String, @Nullable String> asked = Collections.singletonMap("search", search);
        return people.list(text, Asked.before(before), Asked.SIZE)
                .chain(page -> picture()
                        .map(counts -> Templates.people(
                                page.rows(),
                                text.orElse(""),
                                counts,
                                Addresses.pages("/", asked, before, page.next()),
                                Addresses.joined("/csv/people", Addresses.query(asked)))));
    }

    /** The part of the start page that keeps itself up to date. */
    @GET
    @Path("counts")
    public Uni<TemplateInstance> counts() {
        return picture().map(Templates::counts);
    }

    private Uni<CountsPicture> picture() {
        Instant now = clock.instant();
        return people.counts(CountsPicture.start(now)).map(counts -> CountsPicture.of(counts, now));
    }
}
