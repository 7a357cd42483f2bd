package io.loligo.executor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.drift.DriftFilter;
import io.loligo.executor.drift.Finding;
import io.loligo.executor.drift.FoundDrift;
import io.loligo.executor.messaging.DriftEvents;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** What differs between the directories and what is wished. */
@Path("/api/drift")
@Blocking
public class DriftResource {
    private static final int MOST = 1_000;

    private final DriftEvents events;
    private final Clock clock;

    DriftResource(DriftEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * A stretch of the differences of the last 30 days, the newest first.
     *
     * @param differences how many there are
     * @param from where the stretch begins, from 0
     */
    record Stretch(int differences, int from, List<Finding> found) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response found(
            @QueryParam("directory") @DefaultValue("") String directory,
            @QueryParam("attribute") @DefaultValue("") String attribute,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("count") @DefaultValue("50") int count)
            throws JsonProcessingException {
        if (from < 0 || count < 1 || count > MOST) {
            return Words.of(Response.Status.BAD_REQUEST, "from: 0 or more; count: 1 to " + MOST);
        }
        List<Finding> all = new DriftFilter(directory, attribute)
                .of(events.found().since(clock.instant().minus(FoundDrift.KEPT)));
        Stretch stretch = new Stretch(
                all.size(), from, all.stream().skip(from).limit(count).toList());
        return Response.ok(ContractsJson.mapper().writeValueAsString(stretch)).build();
    }
}
