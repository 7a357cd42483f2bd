package io.loligo.connector.tracing;

import io.loligo.connector.journal.Batch;
import io.loligo.connector.journal.Journal;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.messaging.ChangeEvent;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.wire.Envelope;
import io.loligo.tracing.EventSpans;
import io.loligo.tracing.EventSpans.Told;

/** Journals whose changes begin traces: from the look at HR that showed a change to the moment when the log has it. */
public final class TracedShelf implements Journal.Shelf {
    private final Journal.Shelf shelf;
    private final EventSpans spans;

    public TracedShelf(Journal.Shelf shelf, EventSpans spans) {
        this.shelf = shelf;
        this.spans = spans;
    }

    @Override
    public Journal open(String connection) throws JournalException {
        Journal journal = shelf.open(connection);
        return spans.isHeard() ? new TracedJournal(connection, journal, spans) : journal;
    }

    private record TracedJournal(String connection, Journal journal, EventSpans spans) implements Journal {
        @Override
        public Recalled recall(Memory memory) throws JournalException {
            return journal.recall(memory);
        }

        @Override
        public void commit(Batch batch) throws JournalException {
            journal.commit(batch);
            batch.steps().forEach(step -> step.changes().forEach(this::tell));
        }

        private void tell(EmployeeChange change) {
            Envelope<Record> event = ChangeEvent.of(change, connection);
            spans.tellFirst(new Told(
                    "employee " + change.getClass().getSimpleName(),
                    event,
                    change.occurrence().observedAt()));
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
