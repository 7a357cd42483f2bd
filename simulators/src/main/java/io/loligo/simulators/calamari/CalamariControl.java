package io.loligo.simulators.calamari;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.behaviour.ArmedFault;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.control.SimulatorStatus;
import io.loligo.simulators.calamari.exchange.BadInputException;
import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.AbsenceRequest;
import io.loligo.simulators.company.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private static final JsonMapper MAPPER = ContractsJson.mapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI root;

    /** @param root the address of the simulator's page */
    public CalamariControl(URI root) {
        this.root = root;
    }

    public SimulatorStatus status() {
        return read(call("GET", "status", Map.of()), SimulatorStatus.class);
    }

    /** Those whose names, e-mail address or numbers hold the text, at most 1000. */
    public List<Person> search(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return list(call("GET", "people?limit=1000&q=" + query, Map.of()), new TypeReference<>() {});
    }

    public Person person(int id) {
        return read(call("GET", "people/" + id, Map.of()), Person.class);
    }

    /** @param fields at least {@code firstName} and {@code email} */
    public Person hire(Map<String, ?> fields) {
        return read(call("POST", "people", fields), Person.class);
    }

    /** @param changes by field; a {@code null} takes the value away */
    public Person change(int id, Map<String, ?> changes) {
        return read(call("PATCH", "people/" + id, changes), Person.class);
    }

    /** @param lastDay the last day of work */
    public Person terminate(int id, LocalDate lastDay) {
        return read(call("POST", "people/" + id + "/terminate", Map.of("date", lastDay)), Person.class);
    }

    public Person clearTermination(int id) {
        return read(call("POST", "people/" + id + "/clear-termination", Map.of()), Person.class);
    }

    public Person archive(int id) {
        return read(call("POST", "people/" + id + "/archive", Map.of()), Person.class);
    }

    /** Deletes for ever, which only an archived person can be. */
    public void delete(int id) {
        call("POST", "people/" + id + "/delete", Map.of());
    }

    /** Brings back somebody who left; the answer has another number when it is a new record. */
    public Person bringBack(int id, ReturnAs as, LocalDate firstDay) {
        return read(call("POST", "people/" + id + "/return", Map.of("as", as, "firstDay", firstDay)), Person.class);
    }

    public List<AbsenceRequest> absences(int id) {
        return list(call("GET", "people/" + id + "/absences", Map.of()), new TypeReference<>() {});
    }

    /** Accepted time off. */
    public AbsenceRequest startAbsence(int id, LocalDate from, LocalDate to) {
        return startAbsence(id, Map.of("from", from, "to", to));
    }

    /** @param fields some of {@code type}, {@code category}, {@code status}, {@code from} and {@code to} */
    public AbsenceRequest startAbsence(int id, Map<String, ?> fields) {
        return read(call("POST", "people/" + id + "/absences", fields), AbsenceRequest.class);
    }

    public AbsenceRequest decideAbsence(int absence, AbsenceRequest.Status status) {
        return read(call("POST", "absences/" + absence + "/decide", Map.of("status", status)), AbsenceRequest.class);
    }

    public AbsenceRequest cancelAbsence(int absence) {
        return decideAbsence(absence, AbsenceRequest.Status.CANCELED);
    }

    public SimulatorStatus advance(Duration by) {
        return read(call("POST", "clock", Map.of("advance", by)), SimulatorStatus.class);
    }

    /** To the start of the day in the company's own zone. */
    public SimulatorStatus advanceTo(LocalDate day) {
        return read(call("POST", "clock", Map.of("to", day)), SimulatorStatus.class);
    }

    public SimulatorStatus flip(Switch which, String value) {
        return read(call("PATCH", "switches", Map.of(which.key(), value)), SimulatorStatus.class);
    }

    public ArmedFault arm(Fault fault, Scope scope) {
        Map<String, Object> body = new HashMap<>();
        body.put("fault", tree(fault));
        body.put("scope", scope);
        return read(call("POST", "faults", body), ArmedFault.class);
    }

    public void clearFault(int id) {
        call("DELETE", "faults/" + id, Map.of());
    }

    public void clearFaults() {
        call("DELETE", "faults", Map.of());
    }

    /** Sets counters and quota windows to zero. */
    public void resetRequests() {
        call("POST", "requests/reset", Map.of());
    }

    /** Founds the same company anew as of today; switches, faults and counters are as at the first start. */
    public void reset() {
        call("POST", "reset", Map.of());
    }

    private static JsonNode tree(Fault fault) {
        return MAPPER.valueToTree(fault);
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/_sim/" + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            method.equals("GET")
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = MAPPER.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new BadInputException(
                        json.path("field").asText(), json.path("problem").asText());
            }
            return json;
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The simulator at " + root + " does not answer.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the simulator at " + root + " was asked.", stopped);
        }
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> List<T> list(JsonNode json, TypeReference<List<T>> type) {
        return MAPPER.convertValue(json, type);
    }
}
