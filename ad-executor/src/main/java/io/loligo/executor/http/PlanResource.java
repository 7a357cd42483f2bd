package io.loligo.executor.http;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Preview;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * What commands would do, for a preview: nothing is written to a directory or to the log. Up to {@value CommandLines#MOST}
 * commands go in, one on each line; each plan comes out on a line of its own as soon as it is known, in no certain order.
 */
@Path("/api/plans")
public class PlanResource {
    private static final String LINES = "application/x-ndjson";
    // Of a type with "json" in its name the framework makes quoted strings or one array.
    private static final String AS_IT_IS = "text/plain;charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(PlanResource.class);
    /** Fewer than there are connections to a directory, so that previews do not hold up the work. */
    private static final int AT_ONCE = 4;

    private final Preview preview;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PlanResource(Preview preview) {
        this.preview = preview;
    }

    @POST
    @Consumes({LINES, MediaType.APPLICATION_JSON})
    @Produces(AS_IT_IS)
    @Blocking
    public RestMulti<String> plan(String body) {
        return RestMulti.fromMultiData(Multi.createFrom()
                        .iterable(CommandLines.read(body))
                        .onItem()
                        .transformToUni(command -> Uni.createFrom()
                                .item(() -> planned(command).json() + "\n")
                                .runSubscriptionOn(threads))
                        .merge(AT_ONCE))
                .header(HttpHeaders.CONTENT_TYPE, LINES)
                .build();
    }

    private PlannedCommand planned(ActionCommand command) {
        try {
            return PlannedCommand.of(command, preview.of(command));
        } catch (AbandonedException unreachable) {
            return PlannedCommand.without(command, String.valueOf(unreachable.getMessage()));
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "No plan for command %s: the executor has a bug", command.id());
            return PlannedCommand.without(command, "the executor failed unexpectedly; its log says why");
        }
    }
}
