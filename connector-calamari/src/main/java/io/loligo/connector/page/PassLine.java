package io.loligo.connector.page;

import io.loligo.connector.pass.PassOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One pass as a line of a table. */
public record PassLine(
        Instant at, String outcome, String tone, String people, String requests, String took, String told) {

    /** The newest first. */
    static List<PassLine> of(List<PassOutcome> passes) {
        return passes.reversed().stream().limit(10).map(PassLine::of).toList();
    }

    private static PassLine of(PassOutcome pass) {
        String requests = Integer.toString(pass.requests());
        return switch (pass) {
            case PassOutcome.Completed done ->
                new PassLine(
                        done.at(),
                        "complete",
                        "ok",
                        Integer.toString(done.people()),
                        requests,
                        Words.duration(done.took()),
                        told(done.changes()));
            case PassOutcome.Probed probed ->
                new PassLine(probed.at(), "probe", "ok", "", requests, "", told(probed.changes()));
            case PassOutcome.Refused refused ->
                new PassLine(
                        refused.at(),
                        "came to nothing",
                        "failed",
                        "",
                        requests,
                        "",
                        refused.fault().answered());
        };
    }

    private static String told(Map<String, Integer> byKind) {
        String changes = new TreeMap<>(byKind)
                .entrySet().stream()
                        .map(change -> change.getValue() + " " + Words.kind(change.getKey()))
                        .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "nothing new" : changes;
    }
}
