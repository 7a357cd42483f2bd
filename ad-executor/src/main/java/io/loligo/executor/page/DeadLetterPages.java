package io.loligo.executor.page;

import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.executor.deadletter.Place;
import io.loligo.executor.messaging.DeadLetters;
import io.loligo.executor.messaging.Decisions;
import io.loligo.executor.messaging.LogFollower;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The messages that were put aside: to look at, to replay as they are, or to discard. */
@Path("/dead-letters")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class DeadLetterPages {
    private static final int ON_A_PAGE = 20;

    private final DeadLetters letters;
    private final LogFollower follower;
    private final Decisions decisions;
    private final Clock clock;

    DeadLetterPages(DeadLetters letters, LogFollower follower, Decisions decisions, Clock clock) {
        this.letters = letters;
        this.follower = follower;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GET
    public TemplateInstance some(@RestQuery @DefaultValue("0") int from) {
        int start = Math.max(0, from);
        int open = letters.open().count();
        return Templates.letters(
                letters.read(letters.open().some(start, ON_A_PAGE)),
                open,
                Stretch.of("/dead-letters", start, ON_A_PAGE, open),
                follower.isUpToDate());
    }

    @POST
    @Path("{partition}/{offset}")
    public Response decide(
            @RestPath int partition,
            @RestPath long offset,
            @RestForm Decision decision,
            @RestForm String operator,
            @RestForm String reason)
            throws NoSuchPageException, NotDoneException {
        Place place = new Place(partition, offset);
        if (!letters.open().isOpen(place)) {
            throw new NoSuchPageException("No message put aside at " + partition + "/" + offset + " is open.");
        }
        return switch (decisions.decide(place, decision, new Signature(operator, reason).at(clock))) {
            case NOW -> Response.seeOther(URI.create("/dead-letters")).build();
            case BEFORE ->
                throw new NotDoneException(
                        "Somebody has decided about this message already.", "Look at the list again.");
            case GONE -> throw new NotDoneException("The log no longer keeps this message.", "Nothing is left to do.");
        };
    }
}
