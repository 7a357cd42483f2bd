package io.loligo.simulators.calamari;

import com.fasterxml.jackson.core.type.TypeReference;
import io.loligo.simulators.calamari.behaviour.ArmedFault;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.control.SimulatorStatus;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.BadInputException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The control plane of a running simulator, from Java. Every method throws {@link BadInputException} with the
 * simulator's own words when it refuses.
 */
public final class CalamariControl {
    private final ControlConnection connection;

    /** @param root the address of the simulator's page */
    public CalamariControl(URI root) {
        connection = new ControlConnection(root);
    }

    public SimulatorStatus status() {
        return connection.one("GET", "status", Map.of(), SimulatorStatus.class);
    }

    /** Those whose names, e-mail address or numbers hold the text, at most 1000. */
    public List<Person> search(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return connection.several("people?limit=1000&q=" + query, new TypeReference<>() {});
    }

    public Person person(int id) {
        return connection.one("GET", "people/" + id, Map.of(), Person.class);
    }

    /** @param fields at least {@code firstName} and {@code email} */
    public Person hire(Map<String, ?> fields) {
        return connection.one("POST", "people", fields, Person.class);
    }

    /** @param changes by field; a {@code null} takes the value away */
    public Person change(int id, Map<String, ?> changes) {
        return connection.one("PATCH", "people/" + id, changes, Person.class);
    }

    /** @param lastDay the last day of work */
    public Person terminate(int id, LocalDate lastDay) {
        return connection.one("POST", "people/" + id + "/terminate", Map.of("date", lastDay), Person.class);
    }

    public Person clearTermination(int id) {
        return connection.one("POST", "people/" + id + "/clear-termination", Map.of(), Person.class);
    }

    public Person archive(int id) {
        return connection.one("POST", "people/" + id + "/archive", Map.of(), Person.class);
    }

    /** Deletes for ever, which only an archived person can be. */
    public void delete(int id) {
        connection.nothing("POST", "people/" + id + "/delete", Map.of());
    }

    /** Brings back somebody who left; the answer has another number when it is a new record. */
    public Person bringBack(int id, ReturnAs as, LocalDate firstDay) {
        return connection.one("POST", "people/" + id + "/return", Map.of("as", as, "firstDay", firstDay), Person.class);
    }

    public List<AbsenceRequest> absences(int id) {
        return connection.several("people/" + id + "/absences", new TypeReference<>() {});
    }

    /** Accepted time off. */
    public AbsenceRequest startAbsence(int id, LocalDate from, LocalDate to) {
        return startAbsence(id, Map.of("from", from, "to", to));
    }

    /** @param fields some of {@code type}, {@code category}, {@code status}, {@code from} and {@code to} */
    public AbsenceRequest startAbsence(int id, Map<String, ?> fields) {
        return connection.one("POST", "people/" + id + "/absences", fields, AbsenceRequest.class);
    }

    public AbsenceRequest decideAbsence(int absence, AbsenceRequest.Status status) {
        return connection.one(
                "POST", "absences/" + absence + "/decide", Map.of("status", status), AbsenceRequest.class);
    }

    public AbsenceRequest cancelAbsence(int absence) {
        return decideAbsence(absence, AbsenceRequest.Status.CANCELED);
    }

    public SimulatorStatus advance(Duration by) {
        return connection.one("POST", "clock", Map.of("advance", by), SimulatorStatus.class);
    }

    /** To the start of the day in the company's own zone. */
    public SimulatorStatus advanceTo(LocalDate day) {
        return connection.one("POST", "clock", Map.of("to", day), SimulatorStatus.class);
    }

    public SimulatorStatus flip(Switch which, String value) {
        return connection.one("PATCH", "switches", Map.of(which.key(), value), SimulatorStatus.class);
    }

    public ArmedFault arm(Fault fault, Scope scope) {
        Map<String, Object> body = new HashMap<>();
        body.put("fault", ControlConnection.tree(fault));
        body.put("scope", scope);
        return connection.one("POST", "faults", body, ArmedFault.class);
    }

    public void clearFault(int id) {
        connection.nothing("DELETE", "faults/" + id, Map.of());
    }

    public void clearFaults() {
        connection.nothing("DELETE", "faults", Map.of());
    }

    /** Sets counters and quota windows to zero. */
    public void resetRequests() {
        connection.nothing("POST", "requests/reset", Map.of());
    }

    /** Founds the same company anew as of today; switches, faults and counters are as at the first start. */
    public void reset() {
        connection.nothing("POST", "reset", Map.of());
    }
}
