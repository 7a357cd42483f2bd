package io.loligo.connector.library.http;

import io.loligo.connector.library.Outcome;
import io.loligo.connector.library.Version;
import io.loligo.connector.trial.Verdict;
import io.loligo.documents.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;

/** Outcomes as answers over HTTP. */
final class Answers {
    static final String YAML = "application/yaml";
    private static final int UNPROCESSABLE = 422;

    private Answers() {}

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved ->
                told(saved.version().number() == 1 ? Status.CREATED : Status.OK, saved.version());
            case Outcome.Unchanged unchanged -> told(Status.OK, unchanged.version());
            case Outcome.Refused refused -> refused(refused.problems());
            case Outcome.Overtaken overtaken -> trouble(Status.PRECONDITION_FAILED, overtaken.words());
            case Outcome.Elsewhere elsewhere -> trouble(Status.CONFLICT, elsewhere.words());
            case Outcome.Unknown unknown -> unknown(unknown.connection());
        };
    }

    static Response yaml(Version version) {
        return Response.ok(version.yaml()).tag(tag(version)).build();
    }

    static Response refused(List<Problem> problems) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Refused(problems))
                .build();
    }

    /** It was tried, and a pass would come to nothing. */
    static Response unsound(Verdict verdict) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.APPLICATION_JSON)
                .entity(VerdictView.of(verdict))
                .build();
    }

    static Response bad(String message) {
        return trouble(Status.BAD_REQUEST, message);
    }

    static Response unknown(String name) {
        return trouble(Status.NOT_FOUND, "connection: one that is described by a document, not '" + name + "'");
    }

    static Response withoutVersion() {
        return trouble(
                Status.PRECONDITION_REQUIRED,
                "If-Match: the version that you started from, such as \"3\"; for a new connection If-None-Match: *");
    }

    static Response trouble(Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Trouble(message))
                .build();
    }

    private static Response told(Status status, Version version) {
        return Response.status(status)
                .tag(tag(version))
                .entity(Told.of(version))
                .build();
    }

    private static EntityTag tag(Version version) {
        return new EntityTag(Integer.toString(version.number()));
    }

    /** What is wrong with a request. */
    record Trouble(String message) {}

    /** A document that is not accepted. */
    record Refused(List<Problem> problems) {}

    /** A dry run that ended well. */
    record Check(String connection, String outcome) {}

    /** A version without its text. */
    record Told(
            String connection,
            int version,
            boolean withdrawn,
            String origin,
            String operator,
            Instant at,
            String comment) {
        static Told of(Version version) {
            return new Told(
                    version.connection(),
                    version.number(),
                    version.withdrawn(),
                    version.origin().name(),
                    version.performed().operator(),
                    version.performed().at(),
                    version.performed().comment());
        }
    }
}
