package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading and changing users. */
final class Users {
    private static final String CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#users";
    private static final int MOST = 999;

    private final CloudTenant tenant;
    private final int pageSize;

    Users(CloudTenant tenant, int pageSize) {
        this.tenant = tenant;
        this.pageSize = pageSize;
    }

    Answer list(Request request, String root) {
        List<String> selected = selected(request);
        int top = request.parameter("$top").map(Users::top).orElse(pageSize);
        String after = request.parameter("$skiptoken").orElse("");
        var filter = request.parameter("$filter").map(UserFilter::of);
        List<ObjectNode> found = tenant.users()
                .map(user -> GraphJson.user(user, tenant))
                .filter(json -> filter.isEmpty() || filter.get().test(json))
                .filter(json -> json.path("id").textValue().compareTo(after) > 0)
                .limit(top + 1L)
                .toList();
        ObjectNode page = ContractsJson.mapper().createObjectNode().put("@odata.context", CONTEXT);
        if (found.size() > top) {
            String last = found.get(top - 1).path("id").textValue();
            page.put("@odata.nextLink", next(request, root, last));
        }
        ArrayNode rows = page.putArray("value");
        found.stream().limit(top).forEach(json -> rows.add(json.retain(selected)));
        return Answer.json(200, page);
    }

    Answer one(Request request, CloudUser user) {
        ObjectNode json = GraphJson.user(user, tenant).retain(selected(request));
        return Answer.json(200, json.put("@odata.context", CONTEXT + "/$entity"));
    }

    Answer update(String key, ObjectNode body) {
        CloudUser user = tenant.user(key);
        for (Map.Entry<String, JsonNode> change : body.properties()) {
            user = changed(user, change.getKey(), change.getValue());
        }
        CloudUser wished = user;
        tenant.change(key, before -> wished);
        return Answer.empty(204);
    }

    Answer revokeSessions(String key) {
        tenant.change(key, user -> user.signedOut(tenant.now()));
        return Answer.json(
                200,
                ContractsJson.mapper()
                        .createObjectNode()
                        .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean")
                        .put("value", true));
    }

    private static CloudUser changed(CloudUser user, String name, JsonNode value) {
        return switch (name) {
            case "accountEnabled" -> user.enabled(flag(name, value));
            case "usageLocation" -> user.in(country(name, value));
            default -> told(user, name, value);
        };
    }

    private static boolean flag(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw invalid(name);
        }
        return value.booleanValue();
    }

    private static Optional<String> country(String name, JsonNode value) {
        Optional<String> country = text(name, value);
        if (country.filter(code -> !code.matches("[A-Z]{2}")).isPresent()) {
            throw invalid(name);
        }
        return country;
    }

    private static CloudUser told(CloudUser user, String name, JsonNode value) {
        if (!GraphJson.TEXTS.contains(name)) {
            throw GraphRefusal.badRequest(
                    "The property '" + name + "' does not exist on type 'microsoft.graph.user' or cannot be updated.");
        }
        if (user.onPremisesSyncEnabled()) {
            throw GraphRefusal.badRequest("Unable to update the specified properties for on-premises mastered"
                    + " Directory Sync objects or objects currently undergoing migration.");
        }
        return user.telling(name, text(name, value));
    }

    private static Optional<String> text(String name, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw invalid(name);
        }
        return Optional.of(value.textValue());
    }

    private static GraphRefusal invalid(String name) {
        return GraphRefusal.badRequest("Invalid value specified for property '" + name + "' of resource 'User'.");
    }

    private List<String> selected(Request request) {
        Optional<String> wished = request.parameter("$select");
        if (wished.isEmpty()) {
            return GraphJson.DEFAULTS;
        }
        List<String> names =
                Arrays.stream(wished.get().split(",")).map(String::strip).toList();
        CloudUser example = CloudUser.synced(new java.util.UUID(0, 0), "x@x", "x", tenant.now());
        ObjectNode known = GraphJson.user(example, tenant);
        names.stream().filter(name -> !known.has(name)).findFirst().ifPresent(name -> {
            throw new GraphRefusal(
                    400,
                    "BadRequest",
                    "Parsing OData Select and Expand failed: Could not find a property named '" + name
                            + "' on type 'microsoft.graph.user'.");
        });
        return names;
    }

    private static int top(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw GraphRefusal.badRequest(
                    "Invalid page size specified: '" + text + "'. Must be between 1 and " + MOST + " inclusive.");
        }
        return Integer.parseInt(text);
    }

    private static String next(Request request, String root, String last) {
        var link = new StringBuilder(root).append("/v1.0/users?");
        request.query().forEach((name, values) -> {
            if (!name.equals("$skiptoken")) {
                link.append(name).append('=').append(encoded(values.getFirst())).append('&');
            }
        });
        return link.append("$skiptoken=").append(encoded(last)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
