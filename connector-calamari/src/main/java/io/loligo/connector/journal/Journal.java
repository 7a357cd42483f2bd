package io.loligo.connector.journal;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Spend;
import io.loligo.contracts.employee.EmployeeSnapshot;
import java.util.Optional;

/**
 * One connection's memory. Opening it claims the connection: whoever held it before can no longer write. After any
 * {@link JournalException} it is to be closed and opened anew, for it is not known what was written.
 */
public interface Journal extends AutoCloseable {

    /** Brings back everybody, and returns the rest; called once, before anything is written. */
    Recalled recall(Memory memory) throws JournalException;

    /** Returns when the batch is written whole. */
    void commit(Batch batch) throws JournalException;

    @Override
    void close();

    /** Takes in people as they come back; of one person only the last word counts. */
    interface Memory {
        void remember(EmployeeSnapshot snapshot);

        void forget(String value);
    }

    /** What was remembered besides the people. */
    record Recalled(Position position, Spend spend, Optional<Bulletin> bulletin) {}

    /** Where journals come from. */
    @FunctionalInterface
    interface Shelf {
        Journal open(String connection) throws JournalException;
    }
}
