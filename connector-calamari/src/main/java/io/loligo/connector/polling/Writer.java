package io.loligo.connector.polling;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.pass.Position;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Step;
import io.loligo.connector.quota.Spend;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes steps down in batches and lets the roster know of each batch that is written. */
final class Writer {
    private static final int PEOPLE_PER_BATCH = 500;

    private final Journal journal;
    private final Roster roster;
    private final Map<String, Integer> told = new TreeMap<>();
    private Position position;
    private Optional<Bulletin> bulletin;

    Writer(Journal journal, Roster roster, Journal.Recalled recalled) {
        this.journal = journal;
        this.roster = roster;
        this.position = recalled.position();
        this.bulletin = recalled.bulletin();
    }

    Position position() {
        return position;
    }

    /** Writes down for all replicas how the connection does, if that is news. */
    void tell(Bulletin now, Spend spend) throws JournalException {
        if (!bulletin.equals(Optional.of(now))) {
            commit(Batch.of(now, spend));
        }
    }

    /** How many changes were told, by the name of their kind. */
    Map<String, Integer> told() {
        return told;
    }

    /** Writes all but the last, incomplete batch and returns that one. */
    List<Step> write(Stream<Step> steps) throws JournalException {
        List<Step> batch = new ArrayList<>();
        for (Iterator<Step> each = steps.iterator(); each.hasNext(); ) {
            batch.add(each.next());
            if (batch.size() == PEOPLE_PER_BATCH) {
                Position reached = reached(batch);
                commit(reached.equals(position) ? Batch.of(batch) : Batch.of(batch, reached));
                batch = new ArrayList<>();
            }
        }
        return batch;
    }

    void commit(Batch batch) throws JournalException {
        journal.commit(batch);
        position = batch.position().orElse(position);
        bulletin = batch.bulletin().or(() -> bulletin);
        for (Step step : batch.steps()) {
            step.after()
                    .ifPresentOrElse(
                            roster::remember, () -> roster.forget(step.key().value()));
            step.changes().forEach(change -> told.merge(change.getClass().getSimpleName(), 1, Integer::sum));
        }
    }

    /** The position with a floor above everybody whom these steps erase. */
    Position reached(List<Step> steps) {
        Optional<Long> highest = steps.stream()
                .filter(step -> step.after().isEmpty())
                .flatMap(step -> step.changes().stream())
                .map(change -> change.occurrence().revision())
                .max(Long::compare);
        return highest.map(position::aboveRevision).orElse(position);
    }
}
