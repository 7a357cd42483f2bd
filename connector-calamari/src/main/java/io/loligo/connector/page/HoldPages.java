package io.loligo.connector.page;

import io.loligo.connector.journal.JournalException;
import io.loligo.connector.polling.Polling;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** The two buttons under the list of people who would go at once. */
@Path("/connections/{name}/hold/{id}")
public class HoldPages {
    private final Polling polling;
    private final Clock clock;

    HoldPages(Polling polling, Clock clock) {
        this.polling = polling;
        this.clock = clock;
    }

    @POST
    @Path("accept")
    public Response accept(@RestPath String name, @RestPath String id) throws JournalException, NoSuchPageException {
        return decide(name, id, Decision.ACCEPTED);
    }

    @POST
    @Path("discard")
    public Response discard(@RestPath String name, @RestPath String id) throws JournalException, NoSuchPageException {
        return decide(name, id, Decision.REJECTED);
    }

    private Response decide(String name, String id, Decision decision) throws JournalException, NoSuchPageException {
        Performed performed = new Performed("console", clock.instant(), "");
        if (!polling.request(name, new HoldDecided(performed, id, decision))) {
            throw new NoSuchPageException("No connection '" + name + "' is at work here.");
        }
        return Response.seeOther(URI.create("/connections/" + name)).build();
    }
}
