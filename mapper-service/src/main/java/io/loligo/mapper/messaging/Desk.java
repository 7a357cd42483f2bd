package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Arrival;
import io.loligo.mapper.request.Intake;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Taking;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who has something waiting, and which automations have been let go once, remembered so that what needs neither a person nor a time never asks the
 * database.
 */
public final class Desk {
    private final RequestStore store;
    private final boolean firstRunsAreHeld;
    /** Everybody for whom something is open, and whether all of it waits for nothing but its time. */
    private final Map<EmployeeKey, Boolean> waiting = new ConcurrentHashMap<>();

    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    /** @param firstRunsAreHeld whether an automation that has never run waits until a person lets it go */
    public Desk(RequestStore store, boolean firstRunsAreHeld) {
        this.store = store;
        this.firstRunsAreHeld = firstRunsAreHeld;
    }

    RequestStore store() {
        return store;
    }

    /** Looks at the database: others may have written. What was written here in the meantime is kept. */
    void refresh() {
        proven.addAll(store.proven());
        Set<EmployeeKey> before = Set.copyOf(waiting.keySet());
        Map<EmployeeKey, Boolean> now = store.peopleWaiting();
        waiting.putAll(now);
        before.stream().filter(person -> !now.containsKey(person)).forEach(waiting::remove);
    }

    public boolean isProven(String automation) {
        return !firstRunsAreHeld || proven.contains(automation);
    }

    /** Whether a change has to be looked at beside what waits. */
    boolean concerns(Arrival arrival) {
        return waiting.containsKey(arrival.change().key())
                // What is kept of them goes.
                || arrival.kind() == ChangeKind.ERASED
                || arrival.dispositions().stream().anyMatch(Disposition.Wait.class::isInstance);
    }

    /** Whether something about a person is undecided, so that their account cannot be held to what is wished of it. */
    boolean isUndecided(EmployeeKey person) {
        return !waiting.getOrDefault(person, true);
    }

    /** Takes changes in, all at once. */
    Taking take(List<Arrival> arrivals, Policy policy, Instant now) {
        Set<EmployeeKey> people =
                arrivals.stream().map(arrival -> arrival.change().key()).collect(Collectors.toSet());
        Set<String> events =
                arrivals.stream().map(arrival -> arrival.event().id()).collect(Collectors.toSet());
        people.forEach(person -> waiting.put(person, false));
        Set<EmployeeKey> open = new HashSet<>();
        Taking taking = store.take(people, events, (known, taken) -> {
            Taking made = Intake.take(known, arrivals, taken, policy, this::isProven, now);
            open.clear();
            open.addAll(open(known, made));
            return made;
        });
        people.stream().filter(person -> !open.contains(person)).forEach(waiting::remove);
        return taking;
    }

    private static Set<EmployeeKey> open(List<Request> known, Taking made) {
        Set<String> changed = made.requests().stream().map(Request::id).collect(Collectors.toSet());
        Set<EmployeeKey> open = new HashSet<>();
        known.stream()
                .filter(request -> !changed.contains(request.id()))
                .forEach(request -> open.add(request.employee()));
        made.requests().stream().filter(Request::isOpen).forEach(request -> open.add(request.employee()));
        return open;
    }
}
