package io.loligo.mapper.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.documents.Problem;
import io.loligo.mapper.document.Loaded;
import io.loligo.mapper.document.PolicyReader;
import io.loligo.mapper.document.Warnings;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.messaging.SnapshotSearch;
import io.loligo.mapper.messaging.SnapshotsUnavailableException;
import io.loligo.mapper.planning.Rehearsal;
import io.loligo.mapper.planning.Rehearsed;
import io.loligo.mapper.policy.Directory;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.population.Population;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What documents that need not be in force would make of a person. Nothing is sent, and nothing is kept. */
@Path("/api/policy/try")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {
    /** Unprocessable content: it was read, and is not accepted. */
    private static final int REFUSED = 422;

    private final PolicyInForce policy;
    private final Population population;
    private final SnapshotSearch people;
    private final Clock clock;

    TrialResource(PolicyInForce policy, Population population, SnapshotSearch people, Clock clock) {
        this.policy = policy;
        this.population = population;
        this.people = people;
        this.clock = clock;
    }

    @POST
    public Response trial(String body) {
        Trial trial;
        try {
            trial = Trial.read(body);
        } catch (IllegalArgumentException malformed) {
            return words(Response.Status.BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
        return switch (PolicyReader.read(trial.over(policy.files()))) {
            case Loaded.Accepted accepted -> onPerson(trial, accepted);
            case Loaded.Refused refused ->
                Response.status(REFUSED)
                        .entity(json(new Refused(refused.problems())))
                        .build();
        };
    }

    private Response onPerson(Trial trial, Loaded.Accepted accepted) {
        Optional<Directory> directory = directory(accepted.policy(), trial.directory());
        if (directory.isEmpty()) {
            return words(
                    Response.Status.BAD_REQUEST,
                    "directory: one of "
                            + accepted.policy().directories().keySet().stream()
                                    .sorted()
                                    .toList() + " is accepted");
        }
        try {
            return snapshot(trial.person())
                    .map(person -> Response.ok(json(new Tried(
                                    accepted.policy().version(),
                                    Warnings.of(
                                            accepted.uses(), accepted.policy().vocabulary(), population.observed()),
                                    Rehearsal.of(accepted.policy(), person, directory.get()))))
                            .build())
                    .orElseGet(
                            () -> words(
                                    Response.Status.NOT_FOUND,
                                    "person: nothing is known of that key; one such as acme/17 is accepted, connection and value"));
        } catch (SnapshotsUnavailableException unavailable) {
            return words(Response.Status.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
        }
    }

    private Optional<EmployeeSnapshot> snapshot(Trial.Whom person) throws SnapshotsUnavailableException {
        return switch (person) {
            case Trial.Whom.Known known -> people.latest(known.key()).map(Envelope::body);
            case Trial.Whom.Imagined imagined ->
                Optional.of(new EmployeeSnapshot(
                        imagined.employee(),
                        EmploymentState.EMPLOYED,
                        Optional.empty(),
                        List.of(),
                        clock.instant(),
                        1));
        };
    }

    /** The one that is named, or the first. */
    private static Optional<Directory> directory(Policy policy, Optional<String> name) {
        return policy.directories().values().stream()
                .filter(one -> name.isEmpty() || name.get().equals(one.name()))
                .min((one, other) -> one.name().compareTo(other.name()));
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

    /** The answer for documents that are accepted. */
    record Tried(String version, List<Problem> warnings, Rehearsed result) {}

    /** The answer for documents that are not. */
    record Refused(List<Problem> problems) {}
}
