package io.loligo.connector.library.http;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.library.Library;
import io.loligo.connector.trial.Trials;
import io.loligo.documents.SourceFile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Tries a connection for real: the document that is sent, or without one the version in force. */
@Path("/api/connections/{name}/test")
@Produces(MediaType.APPLICATION_JSON)
public final class TrialResource {
    private final ConnectionReader reader;
    private final Library library;
    private final Trials trials;

    TrialResource(ConnectionReader reader, Library library, Trials trials) {
        this.reader = reader;
        this.library = library;
        this.trials = trials;
    }

    @POST
    @Consumes({Answers.YAML, "text/yaml", "application/x-yaml", MediaType.TEXT_PLAIN})
    public Response test(@RestPath String name, String yaml) throws InterruptedException {
        if (yaml.isBlank()) {
            Optional<Connection> inForce = library.connection(name);
            return inForce.isPresent() ? tried(inForce.get()) : Answers.unknown(name);
        }
        return switch (reader.read(new SourceFile("document", yaml))) {
            case Reading.Refused refused -> Answers.refused(refused.problems());
            case Reading.Accepted accepted ->
                tried(accepted.documents().getFirst().connection());
        };
    }

    private Response tried(Connection connection) throws InterruptedException {
        return Response.ok(VerdictView.of(trials.of(connection))).build();
    }
}
