package io.loligo.executor.page;

import io.loligo.executor.messaging.UndoRequests;
import io.loligo.executor.undo.UndoAnswer;
import io.loligo.executor.undo.UndoWish;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Taking a command back: what that would change, and the button that asks for it. */
@Path("/undo")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class UndoPages {
    private final UndoRequests requests;
    private final Clock clock;

    UndoPages(UndoRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GET
    public TemplateInstance look(@RestQuery @DefaultValue("") String command, @RestQuery @DefaultValue("") String step)
            throws NotDoneException {
        return command.isBlank()
                ? Templates.undo(UndoSight.asking())
                : Templates.undo(UndoSight.of(wish(command, step), requests.look(wish(command, step))));
    }

    @POST
    public TemplateInstance ask(
            @RestForm String command,
            @RestForm @Nullable String step,
            @RestForm String operator,
            @RestForm String reason)
            throws NotDoneException {
        new Signature(operator, reason).at(clock);
        UndoWish wish = wish(command, step == null ? "" : step);
        UndoAnswer answer = requests.ask(wish, operator.strip(), reason.strip());
        return Templates.undo(UndoSight.of(wish, answer));
    }

    private static UndoWish wish(String command, String step) throws NotDoneException {
        try {
            return new UndoWish(
                    command.strip(), step.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(step.strip())));
        } catch (NumberFormatException noNumber) {
            throw new NotDoneException(
                    "The step must be a number from 0, not '" + step + "'.", "Leave it empty for the whole command.");
        }
    }
}
