package io.loligo.connector.page;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.Version;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.trial.Trials;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All connections, one of them, and one of its versions. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ConnectionPages {
    private final Overview overview;
    private final Library library;
    private final Polling polling;
    private final Trials trials;
    private final Clock clock;

    ConnectionPages(Overview overview, Library library, Polling polling, Trials trials, Clock clock) {
        this.overview = overview;
        this.library = library;
        this.polling = polling;
        this.trials = trials;
        this.clock = clock;
    }

    @GET
    public TemplateInstance all() {
        return Templates.connections(overview.all(), overview.problems(), library.isComplete());
    }

    /** The part of the list that keeps itself up to date. */
    @GET
    @Path("rows")
    public TemplateInstance rows() {
        return Templates.rows(overview.all());
    }

    @GET
    @Path("connections/{name}")
    public TemplateInstance one(@RestPath String name, @RestQuery("held-from") Optional<Integer> from)
            throws NoSuchPageException {
        ConnectionLine line = line(name);
        return Templates.connection(
                line,
                line.hold().map(hold -> HeldPage.of(hold, from.orElse(0))),
                PassesPicture.of(line.passes()),
                PassLine.of(line.passes()),
                library.history(name));
    }

    /** The part of a connection's page that keeps itself up to date. */
    @GET
    @Path("connections/{name}/passes")
    public TemplateInstance passes(@RestPath String name) throws NoSuchPageException {
        ConnectionLine line = line(name);
        return Templates.passes(line, PassesPicture.of(line.passes()), PassLine.of(line.passes()));
    }

    @POST
    @Path("connections/{name}/poll")
    public Response poll(@RestPath String name) throws JournalException, NoSuchPageException {
        line(name);
        Performed performed = new Performed("console", clock.instant(), "");
        if (!polling.request(name, new PassRequested(performed, name))) {
            throw new NoSuchPageException("No connection '" + name + "' is at work here.");
        }
        return Response.seeOther(URI.create("/connections/" + name)).build();
    }

    /** Tries the version in force. */
    @POST
    @Path("connections/{name}/test")
    public TemplateInstance test(@RestPath String name) throws InterruptedException, NoSuchPageException {
        Connection connection = library.connection(name)
                .orElseThrow(() -> new NoSuchPageException("No document describes a connection '" + name + "'."));
        return Templates.test(name, trials.of(connection));
    }

    @GET
    @Path("connections/{name}/versions/{number}")
    public TemplateInstance version(@RestPath String name, @RestPath int number) throws NoSuchPageException {
        Version version = numbered(name, number)
                .orElseThrow(() -> new NoSuchPageException("Connection '" + name + "' has no version " + number + "."));
        Optional<Version> before = numbered(name, number - 1);
        return Templates.version(
                version, DiffLine.between(before.map(Version::yaml).orElse(""), version.yaml()), before.isPresent());
    }

    private Optional<Version> numbered(String name, int number) {
        return library.history(name).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private ConnectionLine line(String name) throws NoSuchPageException {
        return overview.one(name).orElseThrow(() -> new NoSuchPageException("There is no connection '" + name + "'."));
    }
}
