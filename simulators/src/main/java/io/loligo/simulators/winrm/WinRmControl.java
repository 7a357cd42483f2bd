package io.loligo.simulators.winrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.control.ControlInput;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import io.loligo.simulators.faults.Armed;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.page.PageFiles;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The page and the control plane, as JSON below {@code /_sim/}. It has no key: this machine alone must reach it. */
final class WinRmControl {
    private static final String PREFIX = "/_sim/";

    private final ArmedFaults<WinRmFault> faults;
    private final Supplier<WinRmStatus> status;
    private final Supplier<JsonNode> state;
    private final String authorityPem;

    WinRmControl(
            ArmedFaults<WinRmFault> faults,
            Supplier<WinRmStatus> status,
            Supplier<JsonNode> state,
            String authorityPem) {
        this.faults = faults;
        this.status = status;
        this.state = state;
        this.authorityPem = authorityPem;
    }

    Answer answer(Request request) {
        if (request.path().equals("/ca.pem")) {
            return Answer.text(200, "application/x-pem-file", authorityPem);
        }
        if (!request.path().startsWith(PREFIX)) {
            return PageFiles.STATUS.answer(request);
        }
        try {
            return route(request);
        } catch (BadInputException refused) {
            return json(400, Map.of("field", refused.field(), "problem", refused.problem()));
        }
    }

    private Answer route(Request request) {
        String shape = request.method() + " " + request.path().substring(PREFIX.length());
        return switch (shape) {
            case "GET status" -> json(200, status.get());
            case "GET state" -> json(200, state.get());
            case "POST faults" -> json(201, armed(ControlInput.of(request)));
            case "DELETE faults" -> {
                faults.clear();
                yield Answer.empty(204);
            }
            default -> json(404, Map.of("field", "path", "problem", "no such control as " + shape));
        };
    }

    private Armed<WinRmFault> armed(ControlInput input) {
        input.only("fault", "where", "after", "times");
        long times = input.number("times", 0, 1, Integer.MAX_VALUE);
        return faults.arm(
                fault(input.body().path("fault")),
                input.text("where").orElse(""),
                (int) input.number("after", 0, 0, Integer.MAX_VALUE),
                times == 0 ? OptionalInt.empty() : OptionalInt.of((int) times));
    }

    private static WinRmFault fault(JsonNode json) {
        try {
            return Optional.ofNullable(ContractsJson.mapper().treeToValue(json, WinRmFault.class))
                    .orElseThrow(() -> new BadInputException("fault", "an object with a kind; it is missing"));
        } catch (JsonProcessingException unreadable) {
            throw new BadInputException("fault", unreadable.getOriginalMessage());
        }
    }

    private static Answer json(int status, Object body) {
        return Answer.json(status, ContractsJson.mapper().valueToTree(body));
    }
}
