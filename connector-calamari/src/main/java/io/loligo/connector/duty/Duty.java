package io.loligo.connector.duty;

import io.loligo.connector.journal.JournalException;
import io.loligo.contracts.operator.OperatorActivity;

/**
 * Shares the connections out among all replicas, so that each is kept by one of them; when a replica dies, the others take over
 * what it kept. Who still believes to keep what is another's by now cannot write: the journal is claimed by whoever opens it last.
 */
public interface Duty extends AutoCloseable {

    /** Takes part from now on; returns at once. */
    void begin(Crew crew);

    /**
     * Hands a wish to whichever replica keeps the connection, which may be this one. It reaches it even if that replica dies
     * meanwhile; then it may come twice.
     *
     * @throws JournalException if it could not be handed over
     */
    void ask(String connection, OperatorActivity wish) throws JournalException;

    /**
     * Has requests counted by whichever replica keeps the connection; like a wish, they may be counted twice.
     *
     * @throws JournalException if it could not be handed over; then nothing may be sent
     */
    void count(String connection, Sending sending) throws JournalException;

    @Override
    void close();
}
