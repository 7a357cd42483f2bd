package io.loligo.mapper.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.messaging.Backfill;
import io.loligo.mapper.messaging.SnapshotsUnavailableException;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Run;
import io.loligo.mapper.request.StoreUnavailableException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Applies an automation to people who are already there. What comes of it is held until somebody else lets it go. */
@Path("/api/automations/{automation}/runs")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class RunResource {
    private static final int MOST_NAMED = 10_000;

    private final PolicyInForce policy;
    private final Backfill backfill;
    private final Clock clock;

    RunResource(PolicyInForce policy, Backfill backfill, Clock clock) {
        this.policy = policy;
        this.backfill = backfill;
        this.clock = clock;
    }

    @POST
    public Response run(@PathParam("automation") String name, String body) {
        RunWish wish;
        try {
            wish = RunWish.read(body);
        } catch (IllegalArgumentException malformed) {
            return words(Response.Status.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
        if (wish.people().filter(some -> some.size() > MOST_NAMED).isPresent()) {
            return words(
                    Response.Status.BAD_REQUEST, "people: at most " + MOST_NAMED + " keys, or \"all\" for everybody");
        }
        Optional<Policy> inForce = policy.current();
        if (inForce.isEmpty()) {
            return words(Response.Status.SERVICE_UNAVAILABLE, "no policy is in force; GET /api/policy says why");
        }
        Optional<Automation> automation = inForce.get().automation(name);
        if (automation.isEmpty()) {
            return words(
                    Response.Status.NOT_FOUND,
                    "no automation of that name is in force; there are "
                            + String.join(
                                    ", ",
                                    inForce.get().automations().stream()
                                            .map(Automation::name)
                                            .toList()));
        }
        if (automation.get().conduct().autonomy() == Autonomy.PREVIEW) {
            return words(
                    Response.Status.CONFLICT,
                    "the automation only shows what it would do (mode: preview); POST /api/previews shows it");
        }
        return run(wish, inForce.get(), automation.get());
    }

    private Response run(RunWish wish, Policy inForce, Automation automation) {
        Run run = new Run(
                wish.run().orElseGet(() -> UUID.randomUUID().toString()),
                automation.name(),
                new Performed(wish.by(), clock.instant(), wish.comment()),
                wish.people()
                        .map(some ->
                                some.stream().map(EmployeeKey::text).sorted().toList())
                        .orElse(List.of()));
        try {
            return Response.status(Response.Status.ACCEPTED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(json(backfill.open(run, wish.people(), inForce, automation)))
                    .build();
        } catch (SnapshotsUnavailableException | StoreUnavailableException unavailable) {
            return words(
                    Response.Status.SERVICE_UNAVAILABLE,
                    unavailable.getMessage() + "; ask again with \"run\": \"" + run.id()
                            + "\", which adds nobody twice");
        }
    }

    private static Response words(Response.Status status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words + "\n")
                .build();
    }

    private static String json(Object answer) {
        try {
            return ContractsJson.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records become JSON", impossible);
        }
    }
}
