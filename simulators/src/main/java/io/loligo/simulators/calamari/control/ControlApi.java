package io.loligo.simulators.calamari.control;

import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.Behaviour;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.exchange.Endpoint;
import io.loligo.simulators.calamari.tenant.Founding;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.control.ControlInput;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The control plane, as JSON. It has no key, so that it must be reachable from this machine alone; a page of another
 * site cannot use it either, since every change needs the content type of JSON.
 */
public final class ControlApi {
    /** Where the control plane begins. */
    public static final String PREFIX = "/_sim/";

    private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,9})(?=/|$)");

    private final PeopleControl people;
    private final BehaviourControl behaviour;
    private final Tenant tenant;
    private final Consumer<Founding> refounding;

    /** @param refounding puts another company in place of the tenant, and everything else back to the start */
    public ControlApi(Tenant tenant, Behaviour behaviour, Consumer<Founding> refounding) {
        this.tenant = tenant;
        this.refounding = refounding;
        this.people = new PeopleControl(tenant);
        this.behaviour = new BehaviourControl(behaviour, tenant);
    }

    /** @param request whose path begins with {@link #PREFIX} */
    public Answer answer(Request request) {
        try {
            return route(request);
        } catch (BadInputException refused) {
            return json(400, Map.of("field", refused.field(), "problem", refused.problem()));
        }
    }

    private Answer route(Request request) {
        String path = request.path().substring(PREFIX.length() - 1);
        Matcher number = NUMBER.matcher(path);
        int id = number.find() ? Integer.parseInt(number.group(1)) : 0;
        String shape = request.method() + " " + (id > 0 ? number.replaceFirst("/{id}") : path);
        return switch (shape) {
            case "GET /status" -> json(200, behaviour.status());
            case "GET /words" -> json(200, words());
            case "GET /people" -> json(200, people.search(request));
            case "POST /people" -> json(201, people.hire(ControlInput.of(request)));
            case "GET /people/{id}" -> json(200, people.person(id));
            case "PATCH /people/{id}" -> json(200, people.change(id, ControlInput.of(request)));
            case "POST /people/{id}/terminate" -> json(200, people.terminate(id, ControlInput.of(request)));
            case "POST /people/{id}/clear-termination" ->
                json(200, people.clearTermination(id, ControlInput.of(request)));
            case "POST /people/{id}/archive" -> json(200, people.archive(id, ControlInput.of(request)));
            case "POST /people/{id}/delete" -> {
                people.delete(id, ControlInput.of(request));
                yield Answer.empty(204);
            }
            case "POST /people/{id}/return" -> json(200, people.bringBack(id, ControlInput.of(request)));
            case "GET /people/{id}/absences" -> json(200, people.absences(id));
            case "POST /people/{id}/absences" -> json(201, people.startAbsence(id, ControlInput.of(request)));
            case "POST /absences/{id}/decide" -> json(200, people.decideAbsence(id, ControlInput.of(request)));
            case "POST /clock" -> json(200, behaviour.advance(ControlInput.of(request)));
            case "PATCH /switches" -> json(200, behaviour.flip(ControlInput.of(request)));
            case "POST /faults" -> json(201, behaviour.arm(ControlInput.of(request)));
            case "DELETE /faults" -> json(200, behaviour.clearFaults());
            case "DELETE /faults/{id}" -> json(200, behaviour.clearFault(id));
            case "POST /requests/reset" -> json(200, behaviour.resetCounters(ControlInput.of(request)));
            case "POST /reset" -> {
                refounding.accept(founding(ControlInput.of(request)));
                yield Answer.empty(204);
            }
            default -> json(404, Map.of("field", "path", "problem", "no such control as " + shape));
        };
    }

    private static Map<String, List<String>> words() {
        return Map.of(
                "faults",
                Fault.kinds(),
                "endpoints",
                Arrays.stream(Endpoint.values()).map(Endpoint::label).toList());
    }

    /** The same company anew as of today, but for what the input names. */
    private Founding founding(ControlInput input) {
        input.only("people", "seed");
        return new Founding(
                (int) input.number("people", tenant.founding().people(), 1, 1_000_000),
                input.number("seed", tenant.founding().seed(), 0, Long.MAX_VALUE),
                tenant.clock().today());
    }

    private static Answer json(int status, Object body) {
        return Answer.json(status, ContractsJson.mapper().valueToTree(body));
    }
}
