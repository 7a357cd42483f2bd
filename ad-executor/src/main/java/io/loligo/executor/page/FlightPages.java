package io.loligo.executor.page;

import io.loligo.executor.flight.Flights;
import io.loligo.executor.messaging.Intake;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What this instance is carrying out. */
@Path("/flights")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class FlightPages {
    private final Flights flights;
    private final Intake intake;

    FlightPages(Flights flights, Intake intake) {
        this.flights = flights;
        this.intake = intake;
    }

    @GET
    public TemplateInstance all() {
        return Templates.flights(flights.all(), waiting());
    }

    /** The part of the page that keeps itself up to date. */
    @GET
    @Path("rows")
    public TemplateInstance rows() {
        return Templates.rows(flights.all(), waiting());
    }

    private int waiting() {
        return Math.max(0, intake.lanes().inside() - flights.all().size());
    }
}
