package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.util.List;
import java.util.Optional;

/** A request that was let in, and under which circumstances. */
record Asked(Request request, Switches switches, Tilt tilt) {
    /** The body's object; nothing at all counts as an empty one. */
    ObjectNode body() {
        if (request.body().isBlank()) {
            return ContractsJson.mapper().createObjectNode();
        }
        try {
            if (ContractsJson.mapper().readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            // Answered below like any other body that is no object.
        }
        throw new BadInputException("body", "a JSON object");
    }

    static Optional<String> text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    /** The texts or numbers of a list; one alone counts as a list of one. */
    static List<String> texts(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asText).toList();
        }
        return text(body, name).stream().toList();
    }
}
