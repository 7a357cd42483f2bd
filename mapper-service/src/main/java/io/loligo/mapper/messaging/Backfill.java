package io.loligo.mapper.messaging;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.RequestStore;
import io.loligo.mapper.request.Revision;
import io.loligo.mapper.request.Run;
import io.loligo.mapper.request.Selection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens the requests of a run, some hundreds at a time. Asked again it goes on where it was cut off, and opens nothing twice. */
@Singleton
public final class Backfill {
    private static final int AT_ONCE = 500;
    private static final int A_FEW = 5;
    private static final int PROBLEMS_TOLD = 20;

    private final RequestStore store;
    private final SnapshotReading everybody;
    private final SnapshotSearch search;
    private final Clock clock;

    Backfill(RequestStore store, SnapshotReading everybody, SnapshotSearch search, Clock clock) {
        this.store = store;
        this.everybody = everybody;
        this.search = search;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param hold what somebody else has to let go
     * @param people for how many something is to be done
     * @param requests how many requests that makes
     * @param untouched for how many people nothing is to be done
     * @param unplannable for how many it cannot be worked out
     * @param problems why, for the first of them
     */
    public record Opened(
            String run, String hold, int people, int requests, int untouched, int unplannable, List<String> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The hold is opened, and told of, with the first request: where nothing is to be done there is nothing to decide.
     *
     * @param people whom; empty for everybody
     */
    public Opened open(Run run, Optional<Set<EmployeeKey>> people, Policy policy, Automation automation)
            throws SnapshotsUnavailableException {
        Opening opening = new Opening(run, policy, automation);
        if (people.isPresent() && people.get().size() <= A_FEW) {
            for (EmployeeKey person : people.get()) {
                search.latest(person).ifPresent(opening::take);
            }
        } else {
            try {
                everybody.everybody(person -> {
                    if (people.isEmpty()
                            || people.get().contains(person.body().employee().key())) {
                        opening.take(person);
                    }
                });
            } catch (IOException impossible) {
                throw new UncheckedIOException("nothing is written here", impossible);
            }
        }
        opening.write();
        return opening.opened();
    }

    private final class Opening {
        private final Run run;
        private final Policy policy;
        private final Automation automation;
        private final List<Request> waiting = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private int people;
        private int requests;
        private int untouched;
        private int unplannable;

        private Opening(Run run, Policy policy, Automation automation) {
            this.run = run;
            this.policy = policy;
            this.automation = automation;
        }

        private void take(Envelope<EmployeeSnapshot> person) {
            try {
                List<Request> some = run.requests(person.body(), policy, automation, clock.instant());
                people += some.isEmpty() ? 0 : 1;
                untouched += some.isEmpty() ? 1 : 0;
                requests += some.size();
                waiting.addAll(some);
            } catch (EvaluationException | IllegalArgumentException refused) {
                unplannable++;
                if (problems.size() < PROBLEMS_TOLD) {
                    problems.add(person.body().employee().key().text() + ": " + refused.getMessage());
                }
            }
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }

        private void write() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Request> some = List.copyOf(waiting);
            waiting.clear();
            store.open(run);
            Set<String> names = some.stream().map(Request::id).collect(Collectors.toSet());
            store.revise(new Selection.Named(names), known -> {
                Set<String> there = known.stream().map(Request::id).collect(Collectors.toSet());
                return Revision.of(some.stream()
                        .filter(request -> !there.contains(request.id()))
                        .toList());
            });
        }

        private Opened opened() {
            return new Opened(run.id(), run.holdId(), people, requests, untouched, unplannable, problems);
        }
    }
}
