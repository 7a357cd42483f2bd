package io.loligo.executor.page;

import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.executor.doubt.Doubt;
import io.loligo.executor.messaging.Decisions;
import io.loligo.executor.messaging.Doubts;
import io.loligo.executor.messaging.LogFollower;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The steps of which nobody knows whether they were done. */
@Path("/doubts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class DoubtPages {
    private final Doubts doubts;
    private final LogFollower follower;
    private final Decisions decisions;
    private final Present present;
    private final Clock clock;

    DoubtPages(Doubts doubts, LogFollower follower, Decisions decisions, Present present, Clock clock) {
        this.doubts = doubts;
        this.follower = follower;
        this.decisions = decisions;
        this.present = present;
        this.clock = clock;
    }

    @GET
    public TemplateInstance all() {
        List<DoubtLine> lines = doubts.open().all().stream().map(DoubtLine::of).toList();
        return Templates.doubts(lines, follower.isUpToDate());
    }

    @GET
    @Path("{command}/{step}")
    public TemplateInstance one(@RestPath String command, @RestPath int step) throws NoSuchPageException {
        Doubt doubt = doubt(command, step);
        return Templates.doubt(
                DoubtLine.of(doubt),
                present.of(doubt.result().directory(), doubt.result().account()));
    }

    @POST
    @Path("{command}/{step}")
    public Response decide(
            @RestPath String command,
            @RestPath int step,
            @RestForm DoubtDecision decision,
            @RestForm String operator,
            @RestForm String reason)
            throws NoSuchPageException, NotDoneException {
        Doubt doubt = doubt(command, step);
        return switch (decisions.decide(doubt, decision, new Signature(operator, reason).at(clock))) {
            case NOW -> Response.seeOther(URI.create("/doubts")).build();
            case BEFORE ->
                throw new NotDoneException(
                        "Somebody has decided about this step already.", "Look at the list again in a moment.");
            case GONE ->
                throw new NotDoneException(
                        "The log no longer keeps the command.", "Discard the step, and ask for the change anew.");
        };
    }

    private Doubt doubt(String command, int step) throws NoSuchPageException {
        return doubts.open()
                .find(command, step)
                .orElseThrow(() -> new NoSuchPageException(
                        "Step " + step + " of command " + command + " is not in doubt, or somebody has decided."));
    }
}
