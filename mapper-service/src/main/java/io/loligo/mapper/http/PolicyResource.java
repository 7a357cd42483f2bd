package io.loligo.mapper.http;

import io.loligo.documents.Problem;
import io.loligo.mapper.document.Warnings;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.library.Watch;
import io.loligo.mapper.population.Population;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which policy is in force, and what was wrong with documents that were refused. */
@Path("/api/policy")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    /** Unprocessable content: it was read, and is not accepted. */
    private static final int REFUSED = 422;

    private final PolicyInForce policy;
    private final Watch watch;
    private final Population population;

    PolicyResource(PolicyInForce policy, Watch watch, Population population) {
        this.policy = policy;
        this.watch = watch;
        this.population = population;
    }

    @GET
    public Standing standing() {
        return new Standing(
                policy.inForce().map(PolicyResource::version),
                policy.refusal().map(PolicyResource::refused),
                policy.inForce().map(this::warnings).orElse(List.of()));
    }

    /** Looks at the documents now instead of a moment later. */
    @POST
    @Path("/reload")
    public Response reload() {
        watch.look();
        Standing standing = standing();
        return Response.status(standing.refused().isPresent() ? REFUSED : Response.Status.OK.getStatusCode())
                .entity(standing)
                .build();
    }

    private static Version version(PolicyInForce.InForce inForce) {
        return new Version(
                inForce.policy().version(),
                inForce.since(),
                inForce.policy().documents().stream()
                        .map(one -> new Document(one.kind(), one.name(), one.file()))
                        .toList());
    }

    private List<Problem> warnings(PolicyInForce.InForce inForce) {
        return Warnings.of(inForce.uses(), inForce.policy().vocabulary(), population.observed());
    }

    private static Refused refused(PolicyInForce.Refusal refusal) {
        return new Refused(refusal.at(), refusal.problems());
    }

    /** The answer: what is in force, what was refused after it, and where what is in force expects other fields than HR sends. */
    public record Standing(Optional<Version> inForce, Optional<Refused> refused, List<Problem> warnings) {}

    /** A version that counts. */
    public record Version(String version, Instant since, List<Document> documents) {}

    /** One of its documents. */
    public record Document(String kind, String name, String file) {}

    /** Documents that do not count. */
    public record Refused(Instant at, List<Problem> problems) {}
}
