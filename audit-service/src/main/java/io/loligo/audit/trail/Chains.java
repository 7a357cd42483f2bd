package io.loligo.audit.trail;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts events together to chains. The order in which the events are given does not matter, nor do repetitions. */
public final class Chains {
    private static final Comparator<RecordedEvent> BY_TIME =
            Comparator.comparing(RecordedEvent::at).thenComparingLong(RecordedEvent::sequence);

    private Chains() {}

    /**
     * The chains of the given identifiers.
     *
     * @param ids which, in the order of the result; a chain whose beginning the ledger does not hold shows what followed, one with no event is left out
     * @param events all that are known of these chains; others may be among them
     */
    public static List<Chain> of(Collection<String> ids, Collection<RecordedEvent> events) {
        Map<String, RecordedEvent> byId = new LinkedHashMap<>();
        events.stream().sorted(BY_TIME).forEach(event -> byId.putIfAbsent(event.id(), event));
        return new LinkedHashSet<>(ids)
                .stream().flatMap(id -> chain(id, byId).stream()).toList();
    }

    private static Optional<Chain> chain(String id, Map<String, RecordedEvent> byId) {
        Optional<RecordedEvent> origin = Optional.ofNullable(byId.get(id));
        List<RecordedEvent> followers = byId.values().stream()
                .filter(event -> !event.id().equals(id) && event.facts().chain().equals(id))
                .toList();
        return origin.or(() -> followers.stream().findFirst())
                .map(RecordedEvent::at)
                .map(at -> new Chain(id, at, origin.map(EventSummary::of), commands(followers, byId.values())));
    }

    private static List<CommandTrace> commands(List<RecordedEvent> followers, Collection<RecordedEvent> all) {
        Set<String> ids = new LinkedHashSet<>();
        followers.forEach(event -> event.facts().commandId().ifPresent(ids::add));
        return ids.stream().map(id -> command(id, followers, all)).toList();
    }

    private static CommandTrace command(String id, List<RecordedEvent> followers, Collection<RecordedEvent> all) {
        Optional<RecordedEvent> issued = Optional.empty();
        SortedMap<Integer, StepTrace> results = new TreeMap<>();
        ActionResult anyResult = null;
        for (RecordedEvent event : followers) {
            if (event.body() instanceof ActionCommand command && command.id().equals(id)) {
                issued = Optional.of(event);
            } else if (event.body() instanceof ActionResult result
                    && result.commandId().equals(id)) {
                results.put(result.step(), StepTrace.of(event.id(), result));
                anyResult = result;
            }
        }
        List<EventSummary> decisions = all.stream()
                .filter(event -> event.facts().kind() == Kind.ACTIVITY)
                .filter(event -> event.facts().commandId().filter(id::equals).isPresent())
                .map(EventSummary::of)
                .toList();
        if (issued.isPresent() && issued.get().body() instanceof ActionCommand command) {
            return new CommandTrace(
                    id,
                    command.employee(),
                    command.target().directory(),
                    command.policy(),
                    command.mode(),
                    Optional.of(issued.get().at()),
                    command.approvals(),
                    steps(command, results),
                    decisions);
        }
        if (anyResult == null) {
            throw new IllegalArgumentException("command " + id + " has neither command nor result among the events");
        }
        return new CommandTrace(
                id,
                anyResult.employee(),
                anyResult.directory(),
                anyResult.policy(),
                anyResult.mode(),
                Optional.empty(),
                List.of(),
                List.copyOf(results.values()),
                decisions);
    }

    private static List<StepTrace> steps(ActionCommand command, SortedMap<Integer, StepTrace> results) {
        List<StepTrace> steps = new ArrayList<>();
        Status open = Status.WAITING;
        int number = 0;
        for (Action step : command.steps()) {
            StepTrace trace =
                    results.containsKey(number) ? results.get(number) : StepTrace.open(number, step.type(), open);
            if (trace.status().stops()) {
                open = Status.NOT_RUN;
            }
            steps.add(trace);
            number++;
        }
        return steps;
    }
}
