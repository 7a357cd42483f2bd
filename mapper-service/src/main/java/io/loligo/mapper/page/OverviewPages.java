package io.loligo.mapper.page;

import io.loligo.console.Console;
import io.loligo.mapper.decision.Asking;
import io.loligo.mapper.decision.Login;
import io.loligo.mapper.request.Hold;
import io.loligo.mapper.request.Note;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.RequestList;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.StageKind;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What waits, at a glance. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class OverviewPages {
    private static final int SHOWN = 10;
    private static final Duration LATELY = Duration.ofDays(7);

    private final RequestList list;
    private final RequestStore store;
    private final Asking asking;
    private final ZoneId zone;
    private final Clock clock;

    OverviewPages(RequestList list, RequestStore store, Asking asking, Console console, Clock clock) {
        this.list = list;
        this.store = store;
        this.asking = asking;
        this.zone = ZoneId.of(console.zone());
        this.clock = clock;
    }

    @GET
    public TemplateInstance all(@RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        return Templates.overview(overview(Remembered.login(cookie)));
    }

    /** The part of the page that keeps itself up to date. */
    @GET
    @Path("now")
    public TemplateInstance now(@RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        return Templates.now(overview(Remembered.login(cookie)));
    }

    /** Remembers whose page it is. */
    @POST
    @Path("me")
    public Response remember(@RestForm String login) {
        return Response.seeOther(URI.create("/"))
                .cookie(Remembered.cookie(Login.of("login", login)))
                .build();
    }

    private Overview overview(Optional<String> login) {
        RequestFilter asked =
                new RequestFilter(Set.of(StageKind.ASKED), Optional.empty(), Optional.empty(), Optional.empty());
        List<Request> waiting = login.map(who -> asking.some(who, asked, Optional.empty(), SHOWN + 1))
                .orElse(List.of());
        List<Hold> held =
                store.holds().stream().filter(hold -> hold.decided().isEmpty()).toList();
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return new Overview(
                login.orElse(""),
                waiting.stream()
                        .limit(SHOWN)
                        .map(request -> RequestLine.of(request, false))
                        .toList(),
                waiting.size() > SHOWN,
                held,
                StageRing.of(list.open()),
                Gauge.of(list.openedSince(today)),
                list.unplannableSince(now.minus(LATELY), SHOWN).stream()
                        .map(OverviewPages::failure)
                        .toList());
    }

    private static Overview.Failure failure(Request request) {
        String why = request.history().isEmpty()
                ? ""
                : request.history().stream().map(Note::words).toList().getLast();
        return new Overview.Failure(RequestLine.of(request, false), why);
    }
}
