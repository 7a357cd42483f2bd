package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Delivery;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets a request in, or says no as Graph would; and has it answered. Not safe for use by several threads at once. */
public final class GraphApi {
    /** Where the API begins. */
    public static final String PREFIX = "/v1.0";

    private static final String TOKEN = "POST token";
    private static final String GATEWAY_PAGE =
            "<!DOCTYPE html><html><head><title>Service</title></head><body><h1>Our services aren't available</h1></body></html>";

    private final CloudTenant tenant;
    private final Tokens tokens;
    private final String tokenPath;
    private final ArmedFaults<GraphFault> faults;
    private final Map<String, Long> asked = new TreeMap<>();
    private final Users users;
    private final Licenses licenses;
    private final Mailboxes mailboxes;
    private final Photos photos;
    private final Groups groups;

    public GraphApi(GraphSettings settings, CloudTenant tenant, ArmedFaults<GraphFault> faults) {
        this.tenant = tenant;
        this.faults = faults;
        this.tokens = new Tokens(settings.client(), settings.clock());
        this.tokenPath = "/" + settings.tenantId() + "/oauth2/v2.0/token";
        this.users = new Users(tenant, settings.pageSize());
        this.licenses = new Licenses(tenant);
        this.mailboxes = new Mailboxes(tenant);
        this.photos = new Photos(tenant);
        this.groups = new Groups(tenant);
    }

    /** How many requests each endpoint was asked, by its label; the token endpoint's is {@code POST token}. */
    public Map<String, Long> asked() {
        return Map.copyOf(asked);
    }

    /** No token that was given out is good any more. */
    public void forgetTokens() {
        tokens.forget();
    }

    /** @param root the server's own address, for links to next pages */
    public Answer answer(Request request, String root) {
        if (request.path().endsWith("/oauth2/v2.0/token")) {
            count(TOKEN);
            return faulty(TOKEN, fault -> token(request));
        }
        String path = request.path().substring(PREFIX.length());
        Optional<GraphEndpoint.Match> match = GraphEndpoint.find(request.method(), path);
        String label = match.map(found -> found.endpoint().label()).orElse("other");
        count(label);
        Optional<String> problem = tokens.problem(request);
        if (problem.isPresent()) {
            return GraphErrors.unauthorized(problem.get(), tenant.now());
        }
        return faulty(
                label,
                fault -> match.map(found -> done(found, request, root, fault))
                        .orElseGet(() -> GraphErrors.error(
                                400,
                                "BadRequest",
                                "Resource not found for the segment '" + path + "'.",
                                tenant.now())));
    }

    private Answer token(Request request) {
        return request.path().equals(tokenPath)
                ? tokens.answer(request)
                : GraphErrors.error(400, "invalid_request", "AADSTS90002: Tenant not found.", tenant.now());
    }

    private Answer faulty(String label, Answering answering) {
        Optional<GraphFault> fault = faults.befalling(label);
        if (fault.isEmpty()) {
            return answering.answer(fault);
        }
        return switch (fault.get()) {
            case GraphFault.TooManyRequests tooMany -> GraphErrors.tooMany(tooMany.retryAfter(), tenant.now());
            case GraphFault.ServerError broken ->
                GraphErrors.broken(broken.status(), broken.retryAfter(), tenant.now());
            case GraphFault.Unauthorized unauthorized ->
                GraphErrors.unauthorized("Access token validation failure.", tenant.now());
            case GraphFault.Forbidden forbidden -> GraphErrors.forbidden(tenant.now());
            case GraphFault.HtmlPage page -> Answer.text(200, "text/html;charset=utf-8", GATEWAY_PAGE);
            case GraphFault.SlowBody slow -> answering.answer(fault).with(new Delivery.Slowly(slow.over()));
            case GraphFault.AnswerLost lost -> answering.answer(fault).with(new Delivery.Dropped());
            case GraphFault.StaleRead stale -> answering.answer(fault);
        };
    }

    private Answer done(GraphEndpoint.Match match, Request request, String root, Optional<GraphFault> fault) {
        try {
            return route(
                    match,
                    request,
                    root,
                    fault.filter(GraphFault.StaleRead.class::isInstance).isPresent());
        } catch (GraphRefusal refusal) {
            return GraphErrors.of(refusal, tenant.now());
        }
    }

    private Answer route(GraphEndpoint.Match match, Request request, String root, boolean isStale) {
        String id = match.values().isEmpty() ? "" : match.values().getFirst();
        return switch (match.endpoint()) {
            case USERS -> users.list(request, root);
            case USER -> users.one(request, seen(id, isStale));
            case UPDATE_USER -> users.update(id, body(request));
            case ASSIGN_LICENSE -> licenses.assign(id, body(request));
            case REVOKE_SESSIONS -> users.revokeSessions(id);
            case MEMBER_OF -> groups.of(seen(id, isStale));
            case PHOTO -> photos.description(seen(id, isStale));
            case PHOTO_VALUE -> photos.value(seen(id, isStale));
            case PUT_PHOTO -> photos.put(id, request);
            case DELETE_PHOTO -> photos.delete(id);
            case SIZED_PHOTO -> photos.value(seen(id, isStale), match.values().getLast());
            case MAILBOX_SETTINGS -> mailboxes.settings(seen(id, isStale));
            case AUTOMATIC_REPLIES -> mailboxes.replies(seen(id, isStale));
            case UPDATE_MAILBOX_SETTINGS -> mailboxes.update(id, body(request));
            case SUBSCRIBED_SKUS -> licenses.skus();
            case GROUP -> groups.one(id);
            case GROUP_MEMBERS -> groups.members(id);
            case REMOVE_MEMBER -> groups.remove(id, match.values().getLast());
        };
    }

    private CloudUser seen(String key, boolean isStale) {
        return isStale ? tenant.staleUser(key) : tenant.user(key);
    }

    private void count(String label) {
        asked.merge(label, 1L, Long::sum);
    }

    private static ObjectNode body(Request request) {
        try {
            if (ContractsJson.mapper().readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            // Answered below like any other body that is no object.
        }
        throw new GraphRefusal(400, "BadRequest", "Unable to read JSON request payload.");
    }

    private interface Answering {
        Answer answer(Optional<GraphFault> fault);
    }
}
