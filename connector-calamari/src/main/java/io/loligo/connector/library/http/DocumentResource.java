package io.loligo.connector.library.http;

import io.loligo.connector.document.ConnectionDocument;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.library.ArchiveException;
import io.loligo.connector.library.Desk;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.Version;
import io.loligo.connector.library.Version.Origin;
import io.loligo.connector.trial.Trials;
import io.loligo.connector.trial.Verdict;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.documents.SourceFile;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A connection's document and its versions. Who saves names the version that they started from, as an entity tag: {@code If-Match: "3"},
 * or {@code If-None-Match: *} for a new connection.
 */
@Path("/api/connections/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentResource {
    private final ConnectionReader reader;
    private final Library library;
    private final Desk desk;
    private final Trials trials;
    private final Clock clock;

    DocumentResource(ConnectionReader reader, Library library, Desk desk, Trials trials, Clock clock) {
        this.reader = reader;
        this.library = library;
        this.desk = desk;
        this.trials = trials;
        this.clock = clock;
    }

    @GET
    @Path("document")
    @Produces({Answers.YAML, MediaType.TEXT_PLAIN})
    public Response document(@RestPath String name) {
        return library.head(name)
                .filter(head -> !head.withdrawn())
                .map(Answers::yaml)
                .orElseGet(() -> Answers.unknown(name));
    }

    /**
     * Saves; with {@code test=true} only what proves sound when it is tried for real, and with {@code dry-run=true} not at all, but
     * says whether it would be accepted.
     */
    @PUT
    @Path("document")
    @Consumes({Answers.YAML, "text/yaml", "application/x-yaml", MediaType.TEXT_PLAIN})
    public Response save(@RestPath String name, @BeanParam Wish wish, String yaml)
            throws ArchiveException, InterruptedException {
        return switch (reader.read(new SourceFile("document", yaml))) {
            case Reading.Refused refused -> Answers.refused(refused.problems());
            case Reading.Accepted accepted -> save(name, wish, accepted.documents());
        };
    }

    private Response save(String name, Wish wish, List<ConnectionDocument> documents)
            throws ArchiveException, InterruptedException {
        if (documents.size() != 1 || !documents.getFirst().name().equals(name)) {
            return Answers.bad("name: one document, of the connection '" + name + "' that the address names, not "
                    + documents.stream().map(ConnectionDocument::name).toList());
        }
        if (wish.isTestWanted()) {
            Verdict verdict = trials.of(documents.getFirst().connection());
            if (!verdict.sound()) {
                return Answers.unsound(verdict);
            }
        }
        if (wish.isDryRun()) {
            return Response.ok(new Answers.Check(name, "would be accepted")).build();
        }
        OptionalInt expected = wish.expected();
        if (expected.isEmpty()) {
            return Answers.withoutVersion();
        }
        return Answers.of(desk.save(documents.getFirst(), expected.getAsInt(), Origin.API, performed(wish)));
    }

    @DELETE
    @Path("document")
    public Response withdraw(@RestPath String name, @BeanParam Wish wish) throws ArchiveException {
        OptionalInt expected = wish.expected();
        return expected.isEmpty()
                ? Answers.withoutVersion()
                : Answers.of(desk.withdraw(name, expected.getAsInt(), Origin.API, performed(wish)));
    }

    /** All versions, the last first, without their text. */
    @GET
    @Path("versions")
    public Response versions(@RestPath String name) {
        List<Version> history = library.history(name);
        return history.isEmpty()
                ? Answers.unknown(name)
                : Response.ok(history.stream().map(Answers.Told::of).toList()).build();
    }

    @GET
    @Path("versions/{number}")
    @Produces({Answers.YAML, MediaType.TEXT_PLAIN})
    public Response version(@RestPath String name, @RestPath int number) {
        return library.history(name).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(Answers::yaml)
                .orElseGet(() -> Answers.unknown(name + " version " + number));
    }

    private Performed performed(Wish wish) {
        return new Performed(wish.operator(), clock.instant(), wish.comment());
    }
}
