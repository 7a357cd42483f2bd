package io.loligo.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.employee.EmployeeKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the audit service has recorded. */
public final class Ledger {
    private final Web web;
    private final String address;

    /** @param address its HTTP address, without a slash at the end */
    public Ledger(Web web, String address) {
        this.web = web;
        this.address = address;
    }

    /** The page on which people read the same. */
    public String page(EmployeeKey person) {
        return address + "/people/" + path(person);
    }

    /** What began with the latest change of a person, in words; empty while nothing is recorded. */
    public List<Chain> chains(EmployeeKey person) throws WebException {
        List<Chain> chains = new ArrayList<>();
        for (JsonNode chain : web.get(address + "/api/people/" + path(person)).path("chains")) {
            List<Step> steps = new ArrayList<>();
            for (JsonNode command : chain.path("commands")) {
                for (JsonNode step : command.path("steps")) {
                    steps.add(new Step(
                            step.path("action").asText(), step.path("status").asText(), changed(step)));
                }
            }
            JsonNode origin = chain.path("origin");
            chains.add(new Chain(
                    origin.path("type").asText(),
                    origin.path("title").asText(),
                    origin.path("text").asText(),
                    steps));
        }
        return chains;
    }

    /** Steps of a time on that did not do what was wished, the latest first; at most one page of them. */
    public List<Trouble> troubles(Instant since) throws WebException {
        List<Trouble> troubles = new ArrayList<>();
        for (String outcome : List.of("refused", "failed", "in-doubt")) {
            for (JsonNode event : web.get(address + "/api/activity?outcome=" + outcome + "&from=" + since)
                    .path("rows")) {
                JsonNode why = event.path("explanation");
                troubles.add(new Trouble(
                        event.at("/employee/connection").asText() + "/"
                                + event.at("/employee/value").asText(),
                        outcome,
                        why.path("tried").asText() + ": " + why.path("answered").asText()));
            }
        }
        return troubles;
    }

    /** The page on which people read of every such step. */
    public String troublePage() {
        return address + "/activity?outcome=refused";
    }

    /**
     * A step that did not do what was wished.
     *
     * @param person the key, such as {@code acme/17}
     * @param outcome {@code refused}, {@code failed} or {@code in-doubt}
     * @param words what was tried, and what came back
     */
    public record Trouble(String person, String outcome, String words) {}

    private static List<String> changed(JsonNode step) {
        List<String> names = new ArrayList<>();
        step.path("changes").forEach(change -> names.add(change.path("name").asText()));
        return names;
    }

    private static String path(EmployeeKey person) {
        return person.connection() + "/" + URLEncoder.encode(person.value(), StandardCharsets.UTF_8);
    }

    /**
     * What began with one event.
     *
     * @param type the CloudEvents type of that event; empty while only what followed is recorded
     */
    public record Chain(String type, String title, String text, List<Step> steps) {
        public Chain {
            steps = List.copyOf(steps);
        }

        /** Whether every step has come to its end. */
        public boolean settled() {
            return !type.isEmpty()
                    && steps.stream().noneMatch(step -> step.status().equals("waiting"));
        }
    }

    /**
     * A step of a command.
     *
     * @param changed the names of the attributes that it changed
     */
    public record Step(String action, String status, List<String> changed) {
        public Step {
            changed = List.copyOf(changed);
        }
    }
}
