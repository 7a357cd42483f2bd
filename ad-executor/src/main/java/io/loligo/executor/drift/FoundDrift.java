package io.loligo.executor.drift;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The differences that were found in the last {@link #KEPT}. They and the results of their repairs come from two topics and in any
 * order, and the same one may come again.
 */
public final class FoundDrift {
    /** As long as the log keeps them. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Comparator<Finding> NEWEST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.newest().at())
            .reversed()
            .thenComparing(finding -> finding.employee().text());

    private final Map<What, Map<String, DirectoryDrift>> told = new HashMap<>();
    private final Map<String, Repair> repairs = new HashMap<>();
    private Instant tidied = Instant.EPOCH;

    private record What(EmployeeKey employee, String directory, EntryState wished, EntryState found) {}

    /** How a command repaired, as far as it has told; the worst of its steps counts. */
    private record Repair(Instant at, Optional<Explanation> trouble) {
        Repair and(Repair later) {
            return new Repair(later.at, trouble.or(() -> later.trouble));
        }
    }

    public synchronized void told(String eventId, DirectoryDrift drift) {
        told.computeIfAbsent(
                        new What(drift.employee(), drift.directory(), drift.wished(), drift.found()),
                        what -> new HashMap<>())
                .put(eventId, drift);
        tidy(drift.observedAt());
    }

    /** Takes note of a result; only those of a command that began with what is known of a person, not with a change, matter. */
    public synchronized void told(ActionResult result) {
        boolean mayRepair =
                result.mode() == Mode.APPLY && result.cause().eventType().equals(EventType.SNAPSHOT.typeName());
        if (mayRepair) {
            repairs.merge(result.commandId(), new Repair(result.finishedAt(), trouble(result.outcome())), Repair::and);
        }
    }

    /** Those found at a time or later, the newest first, with only their occurrences since then. */
    public synchronized List<Finding> since(Instant start) {
        List<Finding> findings = new ArrayList<>();
        told.values().forEach(events -> {
            List<DirectoryDrift> recent = events.values().stream()
                    .filter(drift -> !drift.observedAt().isBefore(start))
                    .sorted(Comparator.comparing(DirectoryDrift::observedAt).reversed())
                    .toList();
            if (!recent.isEmpty()) {
                findings.add(finding(recent));
            }
        });
        findings.sort(NEWEST_FIRST);
        return findings;
    }

    private Finding finding(List<DirectoryDrift> newestFirst) {
        DirectoryDrift newest = newestFirst.getFirst();
        return new Finding(
                newest.employee(),
                newest.directory(),
                newest.account(),
                newest.policy().map(PolicyReference::automation),
                newest.wished(),
                newest.found(),
                newestFirst.stream().map(this::occurrence).toList());
    }

    private Occurrence occurrence(DirectoryDrift drift) {
        Optional<Repair> repair = drift.commandId().flatMap(id -> Optional.ofNullable(repairs.get(id)));
        Optional<Explanation> trouble = repair.flatMap(Repair::trouble);
        return new Occurrence(drift.observedAt(), drift.commandId(), fate(drift, repair), trouble);
    }

    private static Fate fate(DirectoryDrift drift, Optional<Repair> repair) {
        if (repair.isPresent()) {
            return repair.get().trouble().isPresent() ? Fate.NOT_REPAIRED : Fate.REPAIRED;
        }
        return drift.onDrift().filter(OnDrift.REPAIR::equals).isPresent() ? Fate.ASKED : Fate.TOLD;
    }

    private static Optional<Explanation> trouble(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> Optional.empty();
            case Outcome.AlreadySatisfied satisfied -> Optional.empty();
            case Outcome.Refused(var code, var explanation) -> Optional.of(explanation);
            case Outcome.Failed(var persistence, var explanation) -> Optional.of(explanation);
            case Outcome.InDoubt(var explanation) -> Optional.of(explanation);
        };
    }

    /** Once for each day that passes in the log: an instance may run for years. */
    private void tidy(Instant now) {
        if (now.isBefore(tidied.plus(Duration.ofDays(1)))) {
            return;
        }
        tidied = now;
        Instant oldest = now.minus(KEPT);
        told.values()
                .forEach(events ->
                        events.values().removeIf(drift -> drift.observedAt().isBefore(oldest)));
        told.values().removeIf(Map::isEmpty);
        repairs.values().removeIf(repair -> repair.at().isBefore(oldest));
    }
}
