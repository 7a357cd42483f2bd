package io.loligo.audit.page;

import io.loligo.audit.question.Asked;
import io.loligo.audit.question.Cursor;
import io.loligo.audit.timeline.Timelines;
import io.loligo.contracts.employee.EmployeeKey;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of whatever began with a change: for one person, for one account. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TimelinePages {
    private static final int CHAINS = 20;

    private final Timelines timelines;

    TimelinePages(Timelines timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("people/{connection}/{value: .+}")
    public Uni<TemplateInstance> person(
            @PathParam("connection") String connection,
            @PathParam("value") String value,
            @QueryParam("before") @Nullable String before) {
        EmployeeKey key = Asked.person(connection, value);
        return timelines
                .ofPerson(key, Asked.before(before), CHAINS)
                .map(timeline -> Templates.person(
                        timeline.subject(),
                        timeline.chains().rows(),
                        pages(
                                "/people/" + Addresses.path(key),
                                before,
                                timeline.chains().next())));
    }

    @GET
    @Path("accounts/{objectGuid}")
    public Uni<TemplateInstance> account(
            @PathParam("objectGuid") String objectGuid, @QueryParam("before") @Nullable String before) {
        UUID guid = Asked.guid(objectGuid);
        return timelines
                .ofAccount(guid, Asked.before(before), CHAINS)
                .map(timeline -> Templates.account(
                        timeline.subject(),
                        timeline.chains().rows(),
                        pages("/accounts/" + guid, before, timeline.chains().next())));
    }

    private static Addresses.Pages pages(String address, @Nullable String before, Optional<Cursor> next) {
        return Addresses.pages(address, Map.of(), before, next);
    }
}
