package io.loligo.simulators.calamari.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.ArmedFault;
import io.loligo.simulators.calamari.behaviour.Behaviour;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.control.ControlInput;
import io.loligo.simulators.exchange.BadInputException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What only a test would ask for: switches, faults, another time, counters. */
final class BehaviourControl {
    private static final Duration MOST_ADVANCED = Duration.ofDays(3660);

    private final Behaviour behaviour;
    private final Tenant tenant;

    BehaviourControl(Behaviour behaviour, Tenant tenant) {
        this.behaviour = behaviour;
        this.tenant = tenant;
    }

    SimulatorStatus status() {
        return new SimulatorStatus(
                tenant.clock().instant(),
                tenant.clock().today(),
                tenant.clock().getZone().getId(),
                tenant.staff().count(Shown.ACTIVE),
                tenant.staff().count(Shown.ARCHIVED),
                Arrays.stream(Switch.values()).map(this::state).toList(),
                behaviour.faults().all(),
                behaviour.counters().all(),
                behaviour.limiter().usage(behaviour.switches()));
    }

    SimulatorStatus flip(ControlInput input) {
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : input.body().properties()) {
            values.put(entry.getKey(), entry.getValue().asText());
        }
        behaviour.flip(values);
        return status();
    }

    ArmedFault arm(ControlInput input) {
        input.only("fault", "scope");
        return behaviour
                .faults()
                .arm(fault(input.body().path("fault")), scope(input.body().path("scope")));
    }

    SimulatorStatus clearFault(int id) {
        if (!behaviour.faults().clear(id)) {
            throw new BadInputException("id", "the number of an armed fault, not " + id);
        }
        return status();
    }

    SimulatorStatus clearFaults() {
        behaviour.faults().clear();
        return status();
    }

    SimulatorStatus resetCounters(ControlInput input) {
        input.only();
        behaviour.counters().reset();
        behaviour.limiter().reset();
        return status();
    }

    /** By a span of time, or to the start of a day; never back. */
    SimulatorStatus advance(ControlInput input) {
        input.only("advance", "to");
        SimulatedClock clock = tenant.clock();
        Optional<LocalDate> day = input.day("to");
        Duration by = day.map(to -> Duration.between(clock.instant(), to.atStartOfDay(clock.getZone())))
                .or(() -> input.text("advance").map(BehaviourControl::duration))
                .orElseThrow(() -> new BadInputException("advance", "a duration such as P1D or PT6H; it is missing"));
        if (by.isNegative() || by.compareTo(MOST_ADVANCED) > 0) {
            throw new BadInputException(
                    day.isPresent() ? "to" : "advance",
                    "from now to ten years ahead; it is " + clock.instant() + " now and the clock is never put back");
        }
        clock.advance(by);
        return status();
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadInputException("advance", "a duration such as P1D or PT6H, not " + text);
        }
    }

    private static Fault fault(JsonNode json) {
        String kind = json.path("kind").asText();
        if (!Fault.kinds().contains(kind)) {
            throw new BadInputException("fault.kind", "one of " + String.join(", ", Fault.kinds()) + "; not " + kind);
        }
        return read("fault", json, Fault.class);
    }

    private static Scope scope(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Scope.everything();
        }
        var whole = ContractsJson.mapper().createObjectNode().put("after", 0);
        json.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return read("scope", whole, Scope.class);
    }

    private static <T> T read(String field, JsonNode json, Class<T> type) {
        try {
            return ContractsJson.mapper().treeToValue(json, type);
        } catch (JsonProcessingException unreadable) {
            if (unreadable.getCause() instanceof BadInputException refused) {
                throw refused;
            }
            throw new BadInputException(field, unreadable.getOriginalMessage());
        }
    }

    private SimulatorStatus.SwitchState state(Switch one) {
        return new SimulatorStatus.SwitchState(
                one.key(), behaviour.switches().value(one), one.standard(), one.accepted());
    }
}
