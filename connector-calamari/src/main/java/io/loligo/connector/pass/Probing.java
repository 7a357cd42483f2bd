package io.loligo.connector.pass;

import io.loligo.connector.people.ManagersFirst;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Sight;
import io.loligo.connector.people.Step;
import io.loligo.connector.source.PageReader;
import io.loligo.connector.source.Probe;
import io.loligo.connector.source.Row;
import io.loligo.connector.source.Source;
import io.loligo.connector.source.Tables;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between complete passes, asks only for those whom HR lists first: the newest and the archived. Whoever is new to us or would leave
 * is told of early; whoever is not among them means nothing.
 */
public final class Probing {
    private final Source source;
    private final Roster roster;
    private final GuardSettings guards;
    private final AnswerCheck answers;
    private final Permits permits;

    public Probing(Source source, Roster roster, GuardSettings guards, Hr hr, Permits permits) {
        this.source = source;
        this.roster = roster;
        this.guards = guards;
        this.answers = new AnswerCheck(hr);
        this.permits = permits;
    }

    /** Everybody seen by all probes. */
    public Roll read() throws FaultException, IOException, InterruptedException {
        RollCall call = new RollCall(source, roster, 0);
        for (Probe probe : source.probes()) {
            read(probe, call);
        }
        return call.beside(roster);
    }

    private void read(Probe probe, RollCall call) throws FaultException, IOException, InterruptedException {
        PageReader<Row> reader = PageReader.ofPeople(source, new Tables());
        int sofar = 0;
        int usual = 0;
        for (int page = 0; page < probe.pages(); page++) {
            Question question = Question.toPage(probe.list(), page, sofar);
            int before = call.rows();
            permits.take();
            answers.read(question, reader, call::add);
            if (call.withoutKey() > 0) {
                throw new FaultException(Fault.of(
                        Fault.Kind.NO_KEY,
                        question.display(),
                        call.withoutKey() + " rows have no " + source.key() + ", the primary key"));
            }
            int rows = call.rows() - before;
            sofar += rows;
            if (rows == 0 || rows < usual) {
                return;
            }
            usual = rows;
        }
    }

    /**
     * What follows for those who are new or would leave. If more would leave than may, none of them is told of: that is for a
     * complete pass to judge.
     */
    public Stream<Step> steps(Roll roll, Position position, Instant at) {
        if (new Guards(guards, "probing").refuse(roll, position).isPresent()) {
            return Stream.empty();
        }
        Set<String> withheld =
                position.hold().map(hold -> hold.listed().keySet()).orElse(Set.of());
        List<String> fresh = new ArrayList<>();
        List<String> leaving = new ArrayList<>();
        for (Map.Entry<String, Sight> seen : roll.people().entrySet()) {
            String value = seen.getKey();
            if (roll.skipped().containsKey(value) || withheld.contains(value)) {
                continue;
            }
            if (!roster.values().contains(value) || roster.hasDisappeared(value)) {
                fresh.add(value);
            } else if (roster.wouldLeave(value, seen.getValue(), at).isPresent()) {
                leaving.add(value);
            }
        }
        List<String> told = new ArrayList<>(fresh);
        if (leaving.size() <= guards.limit(roster.size())) {
            told.addAll(leaving);
        }
        return ManagersFirst.order(told, roll.people()).stream()
                .flatMap(value ->
                        roster.look(value, roll.sight(value), Optional.empty(), position.revisionFloor(), at).stream());
    }
}
