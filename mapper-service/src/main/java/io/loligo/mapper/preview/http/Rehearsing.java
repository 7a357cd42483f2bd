package io.loligo.mapper.preview.http;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.messaging.SnapshotReading;
import io.loligo.mapper.messaging.SnapshotSearch;
import io.loligo.mapper.messaging.SnapshotsUnavailableException;
import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Planned;
import io.loligo.mapper.preview.Rehearsal;
import io.loligo.mapper.preview.Sketch;
import io.loligo.mapper.preview.Summary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a rehearsal: people come from the log a few hundred at a time, the executor is asked about them, and each goes to the sink as soon as all is
 * known. Nothing is read before what was read is written, so that memory does not grow with the company.
 */
@Singleton
final class Rehearsing {
    private static final int AT_ONCE = 200;
    /** Of so few, each is looked for by itself. */
    private static final int A_FEW = 5;
    /** After so many failures in a row the executor is asked no more, lest everybody waits for it. */
    private static final int FAILURES = 2;

    private final SnapshotReading everybody;
    private final SnapshotSearch search;
    private final Plans plans;

    Rehearsing(SnapshotReading everybody, SnapshotSearch search, Plans plans) {
        this.everybody = everybody;
        this.search = search;
        this.plans = plans;
    }

    /** Returns when all is told; what cannot be read in the middle is said in the summary. */
    void play(Rehearsal rehearsal, Filter filter, Sink sink) throws IOException {
        Play play = new Play(rehearsal, filter, sink);
        try {
            Optional<Set<EmployeeKey>> people = rehearsal.question().people();
            if (people.isPresent() && people.get().size() <= A_FEW) {
                for (EmployeeKey key : people.get()) {
                    Optional<Envelope<EmployeeSnapshot>> person = search.latest(key);
                    if (person.isPresent()) {
                        play.take(person.get());
                    }
                }
            } else {
                everybody.everybody(person -> {
                    if (rehearsal.question().isAbout(person.body().employee().key())) {
                        play.take(person);
                    }
                });
            }
            play.ask();
        } catch (SnapshotsUnavailableException unavailable) {
            play.trouble = Optional.of("Not everybody was looked at: " + unavailable.getMessage());
        }
        sink.end(play.count.summary(play.trouble));
    }

    private final class Play {
        private final Rehearsal rehearsal;
        private final Filter filter;
        private final Sink sink;
        private final Summary.Count count;
        private final List<Sketch> waiting = new ArrayList<>();
        private Optional<String> trouble = Optional.empty();
        private int failures;

        private Play(Rehearsal rehearsal, Filter filter, Sink sink) {
            this.rehearsal = rehearsal;
            this.filter = filter;
            this.sink = sink;
            this.count = new Summary.Count(rehearsal.policy().version());
        }

        private void take(Envelope<EmployeeSnapshot> person) throws IOException {
            Sketch sketch = rehearsal.of(person);
            if (sketch.commands().isEmpty()) {
                tell(sketch, "");
                return;
            }
            waiting.add(sketch);
            if (waiting.size() >= AT_ONCE) {
                ask();
            }
        }

        private void ask() throws IOException {
            List<ActionCommand> commands = new ArrayList<>();
            Map<String, Sketch> byCommand = new HashMap<>();
            for (Sketch sketch : waiting) {
                for (ActionCommand command : sketch.commands()) {
                    commands.add(command);
                    byCommand.put(command.id(), sketch);
                }
            }
            List<Sketch> open = new ArrayList<>(waiting);
            waiting.clear();
            if (!commands.isEmpty() && failures < FAILURES) {
                try {
                    plans.ask(commands, planned -> saw(planned, byCommand, open));
                    failures = 0;
                } catch (PlansUnavailableException unavailable) {
                    failures++;
                    trouble = Optional.of(String.valueOf(unavailable.getMessage()));
                }
            }
            for (Sketch sketch : open) {
                tell(sketch, trouble.orElse(""));
            }
        }

        private void saw(Planned planned, Map<String, Sketch> byCommand, List<Sketch> open) throws IOException {
            Sketch sketch = byCommand.get(planned.commandId());
            if (sketch != null) {
                sketch.saw(planned);
                if (sketch.isComplete()) {
                    open.remove(sketch);
                    tell(sketch, "");
                }
            }
        }

        private void tell(Sketch sketch, String why) throws IOException {
            var sight = sketch.sight(why);
            count.add(sight);
            if (filter.lists(sight)) {
                sink.person(sight);
            }
            sink.seen(count.people());
        }
    }
}
