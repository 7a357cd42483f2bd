package io.loligo.executor.page;

import io.loligo.executor.directory.Directories;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.flight.Flights;
import io.loligo.executor.messaging.DeadLetters;
import io.loligo.executor.messaging.Doubts;
import io.loligo.executor.messaging.Intake;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The directories and how they do, and what is under way in them. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class DirectoryPages {
    private final Directories directories;
    private final Flights flights;
    private final Intake intake;
    private final Doubts doubts;
    private final DeadLetters letters;

    DirectoryPages(Directories directories, Flights flights, Intake intake, Doubts doubts, DeadLetters letters) {
        this.directories = directories;
        this.flights = flights;
        this.intake = intake;
        this.doubts = doubts;
        this.letters = letters;
    }

    /** The list asks nobody: a directory that is down must not keep its page from being shown. */
    @GET
    public TemplateInstance all() {
        return Templates.directories(
                List.copyOf(directories.byName().keySet()),
                doubts.open().all().size(),
                letters.open().count(),
                flights.all().size());
    }

    /** Asks each of a directory's domain controllers. */
    @GET
    @Path("directories/{name}")
    public TemplateInstance one(@RestPath String name) throws NoSuchPageException {
        Directory directory = directories.byName().get(name);
        if (directory == null) {
            throw new NoSuchPageException("This executor knows no directory '" + name + "'.");
        }
        return Templates.directory(name, directory.servers());
    }

    @GET
    @Path("flights")
    public TemplateInstance flights() {
        return Templates.flights(flights.all(), waiting());
    }

    /** The part of the page that keeps itself up to date. */
    @GET
    @Path("flights/rows")
    public TemplateInstance rows() {
        return Templates.rows(flights.all(), waiting());
    }

    private int waiting() {
        return Math.max(0, intake.lanes().inside() - flights.all().size());
    }
}
