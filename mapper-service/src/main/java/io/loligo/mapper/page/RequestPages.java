package io.loligo.mapper.page;

import io.loligo.mapper.decision.Asking;
import io.loligo.mapper.decision.Decisions;
import io.loligo.mapper.decision.Login;
import io.loligo.mapper.decision.Outcome;
import io.loligo.mapper.decision.Wish;
import io.loligo.mapper.http.ListParameters;
import io.loligo.mapper.http.RefusedException;
import io.loligo.mapper.http.UnknownException;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.request.Place;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestFilter;
import io.loligo.mapper.request.RequestList;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Work that waits: listed, looked at, decided one by one or many together. */
@Path("/requests")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class RequestPages {
    private static final int ON_A_PAGE = 50;
    private static final String OPEN = "open";
    private static final String BY_AUTOMATION = "automation";

    private final RequestList list;
    private final RequestSights sights;
    private final Asking asking;
    private final Decisions decisions;
    private final PolicyInForce policy;

    RequestPages(RequestList list, RequestSights sights, Asking asking, Decisions decisions, PolicyInForce policy) {
        this.list = list;
        this.sights = sights;
        this.asking = asking;
        this.decisions = decisions;
        this.policy = policy;
    }

    @GET
    public TemplateInstance some(
            @BeanParam ListParameters parameters,
            @RestQuery @DefaultValue("") String group,
            @RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        boolean grouped = group.equals(BY_AUTOMATION);
        int size = grouped ? Decisions.MOST : ON_A_PAGE;
        RequestFilter filter = parameters.filter(OPEN);
        List<Request> oneMore = parameters
                .asked()
                .map(login -> asking.some(Login.of("mine", login), filter, parameters.place(), size + 1))
                .orElseGet(() -> list.some(filter, parameters.place(), size + 1));
        List<Request> page = oneMore.stream().limit(size).toList();
        String older = oneMore.size() > size
                ? address(parameters, group, Place.of(page.getLast()).text())
                : "";
        return Templates.requests(
                grouped ? RequestGroup.byAutomation(page) : RequestGroup.single(page),
                new RequestChoice(
                        ListParameters.given(parameters.stage).orElse(OPEN),
                        filter.automation().orElse(""),
                        filter.person().orElse(""),
                        parameters.asked().orElse(""),
                        grouped,
                        automations(),
                        Remembered.login(cookie).orElse(""),
                        older));
    }

    private List<String> automations() {
        return policy.current()
                .map(one -> one.automations().stream().map(Automation::name).toList())
                .orElse(List.of());
    }

    private static String address(ListParameters parameters, String group, String before) {
        Map<String, Object> values = new LinkedHashMap<>();
        ListParameters.given(parameters.stage).ifPresent(value -> values.put("stage", value));
        ListParameters.given(parameters.automation).ifPresent(value -> values.put("automation", value));
        ListParameters.given(parameters.person).ifPresent(value -> values.put("person", value));
        parameters.asked().ifPresent(value -> values.put("mine", value));
        if (!group.isEmpty()) {
            values.put("group", group);
        }
        values.put("before", before);
        UriBuilder address = UriBuilder.fromPath("/requests");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(values).toString();
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id, @RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        return Templates.request(sights.of(id, Remembered.login(cookie)));
    }

    /** The part of the page that keeps itself up to date. */
    @GET
    @Path("{id}/standing")
    public TemplateInstance standing(@RestPath String id, @RestCookie(Remembered.COOKIE) @Nullable String cookie) {
        return Templates.standing(sights.of(id, Remembered.login(cookie)));
    }

    @POST
    @Path("{id}")
    public Response decide(
            @RestPath String id,
            @RestForm @DefaultValue("") String decision,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String comment) {
        Wish wish = Wish.of(decision, by, comment);
        return switch (decisions.decide(id, wish)) {
            case Outcome.Taken ignored ->
                Response.seeOther(URI.create("/requests/" + id))
                        .cookie(Remembered.cookie(wish.by()))
                        .build();
            case Outcome.Refused(var words) -> throw new RefusedException(words);
            case Outcome.Unknown() -> throw new UnknownException("request", id);
        };
    }

    /** Each by itself; the page says what came of each. */
    @POST
    @Path("decisions")
    public Response decide(
            @RestForm("id") List<String> ids,
            @RestForm @DefaultValue("") String decision,
            @RestForm @DefaultValue("") String by,
            @RestForm @DefaultValue("") String comment) {
        Wish wish = Wish.of(decision, by, comment);
        Map<String, Outcome> outcomes = decisions.decide(ids, wish);
        Map<String, String> people = new HashMap<>();
        list.named(Set.copyOf(ids)).forEach(request -> people.put(request.id(), RequestLine.person(request)));
        List<DecidedLine> lines = outcomes.entrySet().stream()
                .map(one -> line(one.getKey(), people.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                .toList();
        return Response.ok(Templates.decided(lines, decision))
                .cookie(Remembered.cookie(wish.by()))
                .build();
    }

    private static DecidedLine line(String id, String person, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var request) ->
                new DecidedLine(id, person, true, StageSign.of(request.stage()).words());
            case Outcome.Refused(var words) -> new DecidedLine(id, person, false, words);
            case Outcome.Unknown() -> new DecidedLine(id, person, false, "there is no such request");
        };
    }
}
