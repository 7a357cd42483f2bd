package io.loligo.simulators.graph.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.control.ControlInput;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.faults.Armed;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.graph.api.GraphApi;
import io.loligo.simulators.graph.api.GraphFault;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.GraphRefusal;
import io.loligo.simulators.graph.tenant.TenantState;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** The control plane, as JSON below {@code /_sim/}. It has no key: it must be reachable from this machine alone. */
public final class GraphControl {
    /** Where the control plane begins. */
    public static final String PREFIX = "/_sim/";

    private final CloudTenant tenant;
    private final GraphApi api;
    private final ArmedFaults<GraphFault> faults;
    private final SimulatedClock clock;
    private final Supplier<GraphStatus> status;

    public GraphControl(
            CloudTenant tenant,
            GraphApi api,
            ArmedFaults<GraphFault> faults,
            SimulatedClock clock,
            Supplier<GraphStatus> status) {
        this.tenant = tenant;
        this.api = api;
        this.faults = faults;
        this.clock = clock;
        this.status = status;
    }

    public Answer answer(Request request) {
        try {
            return route(request);
        } catch (BadInputException refused) {
            return json(400, Map.of("field", refused.field(), "problem", refused.problem()));
        } catch (GraphRefusal refused) {
            return json(refused.status(), Map.of("field", refused.code(), "problem", refused.words()));
        }
    }

    private Answer route(Request request) {
        String shape = request.method() + " " + request.path().substring(PREFIX.length());
        if (shape.matches("DELETE faults/[0-9]{1,9}")) {
            return cleared(Integer.parseInt(shape.substring("DELETE faults/".length())));
        }
        return switch (shape) {
            case "GET status" -> json(200, status.get());
            case "GET state" -> json(200, tenant.state());
            case "POST users" -> json(201, added(ControlInput.of(request)));
            case "POST groups" -> json(201, grouped(ControlInput.of(request)));
            case "POST clock" -> advanced(ControlInput.of(request));
            case "POST faults" -> json(201, armed(ControlInput.of(request)));
            case "DELETE faults" -> {
                faults.clear();
                yield Answer.empty(204);
            }
            case "POST tokens/forget" -> {
                api.forgetTokens();
                yield Answer.empty(204);
            }
            case "POST reset" -> {
                faults.clear();
                tenant.restore(new TenantState(List.of(), List.of()));
                yield Answer.empty(204);
            }
            default -> json(404, Map.of("field", "path", "problem", "no such control as " + shape));
        };
    }

    private CloudUser added(ControlInput input) {
        input.only("userPrincipalName", "displayName", "usageLocation", "onPremisesImmutableId");
        String name = input.text("userPrincipalName")
                .filter(text -> text.contains("@"))
                .orElseThrow(() -> new BadInputException("userPrincipalName", "a name with an @, which is missing"));
        if (tenant.users().anyMatch(user -> user.userPrincipalName().equalsIgnoreCase(name))) {
            throw new BadInputException("userPrincipalName", "a name that nobody has yet, not " + name);
        }
        CloudUser user = CloudUser.synced(
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        name,
                        input.text("displayName").orElse(name),
                        tenant.now())
                .in(input.text("usageLocation"))
                .telling("onPremisesImmutableId", input.text("onPremisesImmutableId"));
        tenant.put(user);
        return user;
    }

    private CloudGroup grouped(ControlInput input) {
        input.only("displayName", "isDynamic", "skus", "members");
        String name = input.text("displayName")
                .orElseThrow(() -> new BadInputException("displayName", "a name, which is missing"));
        var group = new CloudGroup(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                input.body().path("isDynamic").asBoolean(),
                input.body().path("skus").valueStream().map(this::sku).toList(),
                input.body()
                        .path("members")
                        .valueStream()
                        .map(member -> tenant.user(member.asText()).id())
                        .toList(),
                Map.of());
        tenant.put(group);
        return group;
    }

    private UUID sku(JsonNode text) {
        return tenant.skus().stream()
                .filter(sku -> sku.partNumber().equals(text.asText())
                        || sku.id().toString().equals(text.asText()))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "skus",
                        "some of "
                                + tenant.skus().stream()
                                        .map(sku -> sku.partNumber())
                                        .toList() + ", not " + text))
                .id();
    }

    private Answer advanced(ControlInput input) {
        String text = input.only("advance")
                .text("advance")
                .orElseThrow(() -> new BadInputException("advance", "a duration such as P1D or PT6H; it is missing"));
        try {
            Duration by = Duration.parse(text);
            if (by.isNegative()) {
                throw new BadInputException("advance", "a duration that is not negative, not " + text);
            }
            clock.advance(by);
            return json(200, Map.of("now", clock.instant()));
        } catch (DateTimeException malformed) {
            throw new BadInputException("advance", "a duration such as P1D or PT6H, not " + text);
        }
    }

    private Armed<GraphFault> armed(ControlInput input) {
        input.only("fault", "where", "after", "times");
        long times = input.number("times", 0, 1, Integer.MAX_VALUE);
        return faults.arm(
                fault(input.body().path("fault")),
                input.text("where").orElse(""),
                (int) input.number("after", 0, 0, Integer.MAX_VALUE),
                times == 0 ? OptionalInt.empty() : OptionalInt.of((int) times));
    }

    private static GraphFault fault(JsonNode json) {
        try {
            return Optional.ofNullable(ContractsJson.mapper().treeToValue(json, GraphFault.class))
                    .orElseThrow(() -> new BadInputException("fault", "an object with a kind; it is missing"));
        } catch (JsonProcessingException unreadable) {
            throw new BadInputException("fault", unreadable.getOriginalMessage());
        }
    }

    private Answer cleared(int id) {
        if (!faults.clear(id)) {
            throw new BadInputException("id", "the number of an armed fault, not " + id);
        }
        return Answer.empty(204);
    }

    private static Answer json(int status, Object body) {
        return Answer.json(status, ContractsJson.mapper().valueToTree(body));
    }
}
