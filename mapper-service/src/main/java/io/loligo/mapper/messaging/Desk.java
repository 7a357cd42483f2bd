package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Arrival;
import io.loligo.mapper.request.Intake;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Selection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who has something waiting, and which automations have been let go once, remembered so that what needs neither a person nor a time never asks the
 * database.
 */
final class Desk {
    private final RequestStore store;
    private final boolean firstRunsAreHeld;
    private final Set<EmployeeKey> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    /** @param firstRunsAreHeld whether an automation that has never run waits until a person lets it go */
    Desk(RequestStore store, boolean firstRunsAreHeld) {
        this.store = store;
        this.firstRunsAreHeld = firstRunsAreHeld;
    }

    RequestStore store() {
        return store;
    }

    /** Looks at the database: others may have written. What was written here in the meantime is kept. */
    void refresh() {
        proven.addAll(store.proven());
        Set<EmployeeKey> before = Set.copyOf(waiting);
        Set<EmployeeKey> now = store.peopleWaiting();
        waiting.addAll(now);
        before.stream().filter(person -> !now.contains(person)).forEach(waiting::remove);
    }

    boolean isProven(String automation) {
        return !firstRunsAreHeld || proven.contains(automation);
    }

    /** Whether a change has to be looked at beside what waits. */
    boolean concerns(Arrival arrival) {
        return waiting.contains(arrival.change().key())
                || arrival.dispositions().stream().anyMatch(Disposition.Wait.class::isInstance);
    }

    boolean waits(EmployeeKey person) {
        return waiting.contains(person);
    }

    /** Takes changes in, all at once; the same once more makes nothing of it. */
    Revision take(List<Arrival> arrivals, Policy policy, Instant now) {
        Set<EmployeeKey> people =
                arrivals.stream().map(arrival -> arrival.change().key()).collect(Collectors.toSet());
        waiting.addAll(people);
        Set<EmployeeKey> open = new HashSet<>();
        Revision revision = store.revise(new Selection.Of(people, names(arrivals)), known -> {
            Revision made = Intake.take(known, arrivals, policy, this::isProven, now);
            open.clear();
            open.addAll(open(known, made));
            return made;
        });
        people.stream().filter(person -> !open.contains(person)).forEach(waiting::remove);
        return revision;
    }

    private static Set<EmployeeKey> open(List<Request> known, Revision made) {
        Set<String> changed = made.requests().stream().map(Request::id).collect(Collectors.toSet());
        Set<EmployeeKey> open = new HashSet<>();
        known.stream()
                .filter(request -> request.isOpen() && !changed.contains(request.id()))
                .forEach(request -> open.add(request.employee()));
        made.requests().stream().filter(Request::isOpen).forEach(request -> open.add(request.employee()));
        return open;
    }

    private static Set<String> names(List<Arrival> arrivals) {
        Set<String> names = new HashSet<>();
        for (Arrival arrival : arrivals) {
            for (Disposition disposition : arrival.dispositions()) {
                switch (disposition) {
                    case Disposition.Send(var command) -> names.add(command.id());
                    case Disposition.Wait(var proposal) ->
                        names.add(proposal.command().id());
                    case Disposition.Refuse ignored -> {
                        // It has none.
                    }
                }
            }
        }
        return names;
    }
}
