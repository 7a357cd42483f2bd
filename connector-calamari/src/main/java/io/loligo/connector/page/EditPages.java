package io.loligo.connector.page;

import io.loligo.connector.document.ConnectionDocument;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.document.Reading;
import io.loligo.connector.library.ArchiveException;
import io.loligo.connector.library.Desk;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.Outcome;
import io.loligo.connector.library.Version;
import io.loligo.connector.library.Version.Origin;
import io.loligo.connector.page.DocumentForm.Wanted;
import io.loligo.connector.trial.Trials;
import io.loligo.connector.trial.Verdict;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Where a connection's document is written, checked, tried and saved. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class EditPages {
    private static final String OPERATOR = "console";

    private final ConnectionReader reader;
    private final Library library;
    private final Desk desk;
    private final Trials trials;
    private final Clock clock;

    EditPages(ConnectionReader reader, Library library, Desk desk, Trials trials, Clock clock) {
        this.reader = reader;
        this.library = library;
        this.desk = desk;
        this.trials = trials;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public Response fresh() {
        return page(200, Editing.fresh());
    }

    @GET
    @Path("connections/{name}/edit")
    public Response edit(@RestPath String name) throws NoSuchPageException {
        Version head = library.head(name)
                .filter(one -> !one.withdrawn())
                .orElseThrow(() -> new NoSuchPageException("No document describes a connection '" + name + "'."));
        return page(200, Editing.of(name, head.number(), head.yaml(), ""));
    }

    @POST
    @Path("edit")
    public Response wish(@BeanParam DocumentForm form) throws InterruptedException {
        Editing editing = form.editing();
        return switch (reader.read(new SourceFile("document", editing.yaml()))) {
            case Reading.Refused refused -> refused(editing, refused.problems());
            case Reading.Accepted accepted -> accepted(editing, form.wanted(), accepted.documents());
        };
    }

    @POST
    @Path("connections/{name}/withdraw")
    public Response withdraw(@RestPath String name, @BeanParam DocumentForm form) {
        Editing editing = form.editing();
        try {
            Outcome outcome = desk.withdraw(name, editing.version(), Origin.API, performed(editing));
            return outcome instanceof Outcome.Saved
                    ? Response.seeOther(URI.create("/")).build()
                    : page(409, editing.saying(words(outcome), "refused"));
        } catch (ArchiveException failed) {
            return page(503, editing.saying(String.valueOf(failed.getMessage()), "failed"));
        }
    }

    private Response accepted(Editing editing, Wanted wanted, List<ConnectionDocument> documents)
            throws InterruptedException {
        ConnectionDocument document = documents.getFirst();
        if (documents.size() > 1 || !(editing.isNew() || document.name().equals(editing.name()))) {
            return refused(
                    editing,
                    List.of(new Problem(
                            "document",
                            1,
                            1,
                            "name",
                            "one document of connection '" + editing.name() + "' is accepted here")));
        }
        return switch (wanted) {
            case CHECK -> page(200, editing.saying("Nothing is wrong with the document. It was not tried.", "ok"));
            case SAVE -> save(editing, document);
            case TEST -> page(200, tried(editing, document));
            case TEST_AND_SAVE -> {
                Editing tried = tried(editing, document);
                yield tried.verdict().filter(Verdict::sound).isPresent() ? save(tried, document) : page(422, tried);
            }
        };
    }

    private Editing tried(Editing editing, ConnectionDocument document) throws InterruptedException {
        Verdict verdict = trials.of(document.connection());
        Editing judged = editing.judged(verdict);
        return verdict.sound()
                ? judged.saying("It works: Calamari was asked, and a pass would go through. It is not saved yet.", "ok")
                : judged.saying("A pass would come to nothing; nothing was saved.", "failed");
    }

    private Response save(Editing editing, ConnectionDocument document) {
        try {
            Outcome outcome = desk.save(document, editing.version(), Origin.API, performed(editing));
            return switch (outcome) {
                case Outcome.Saved ignored -> toConnection(document);
                case Outcome.Unchanged ignored -> toConnection(document);
                case Outcome.Refused refused -> refused(editing, refused.problems());
                case Outcome.Overtaken overtaken -> page(409, editing.saying(overtaken.words(), "refused"));
                case Outcome.Elsewhere elsewhere -> page(409, editing.saying(elsewhere.words(), "refused"));
                case Outcome.Unknown ignored -> page(409, editing.saying(words(outcome), "refused"));
            };
        } catch (ArchiveException failed) {
            return page(503, editing.saying(String.valueOf(failed.getMessage()), "failed"));
        }
    }

    private static Response toConnection(ConnectionDocument document) {
        return Response.seeOther(URI.create("/connections/" + document.name())).build();
    }

    private static Response refused(Editing editing, List<Problem> problems) {
        String what = problems.size() == 1 ? "One thing is" : problems.size() + " things are";
        return page(
                422,
                editing.marked(Mark.of(problems, editing.yaml()))
                        .saying(what + " wrong with the document; nothing was saved.", "failed"));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved -> "Saved as version " + saved.version().number();
            case Outcome.Unchanged unchanged -> "Version " + unchanged.version().number() + " says the same";
            case Outcome.Refused ignored -> "The document is not accepted";
            case Outcome.Overtaken overtaken -> overtaken.words();
            case Outcome.Elsewhere elsewhere -> elsewhere.words();
            case Outcome.Unknown unknown -> "No document describes a connection '" + unknown.connection() + "'";
        };
    }

    private Performed performed(Editing editing) {
        return new Performed(OPERATOR, clock.instant(), editing.comment());
    }

    private static Response page(int status, Editing editing) {
        return Response.status(status).entity(Templates.edit(editing)).build();
    }
}
