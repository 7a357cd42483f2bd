package io.loligo.executor.page;

import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.directory.Directories;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.ServerSign;
import io.loligo.executor.flight.Flights;
import io.loligo.executor.messaging.DeadLetters;
import io.loligo.executor.messaging.Doubts;
import io.loligo.executor.system.ByDirectory;
import io.loligo.executor.system.SystemException;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The directories and how they do. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class DirectoryPages {
    private final Directories directories;
    private final ByDirectory<Cloud> clouds;
    private final Flights flights;
    private final Doubts doubts;
    private final DeadLetters letters;

    DirectoryPages(
            Directories directories, ByDirectory<Cloud> clouds, Flights flights, Doubts doubts, DeadLetters letters) {
        this.directories = directories;
        this.clouds = clouds;
        this.flights = flights;
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

    /** Asks each of a directory's domain controllers, and the tenant that is synchronised with it. */
    @GET
    @Path("directories/{name}")
    public TemplateInstance one(@RestPath String name) throws NoSuchPageException {
        Directory directory = directories.byName().get(name);
        if (directory == null) {
            throw new NoSuchPageException("This executor knows no directory '" + name + "'.");
        }
        List<ServerSign> signs = new ArrayList<>(directory.servers());
        clouds.of(name).map(DirectoryPages::sign).ifPresent(signs::add);
        return Templates.directory(name, signs);
    }

    private static ServerSign sign(Cloud cloud) {
        long begun = System.nanoTime();
        try {
            cloud.check();
            return new ServerSign("Microsoft 365", "tenant", since(begun), "", "");
        } catch (SystemException no) {
            return new ServerSign("Microsoft 365", "tenant", since(begun), no.answered(), no.advice());
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
