package io.loligo.mapper.request;

import io.loligo.contracts.wire.Envelope;
import java.time.Duration;
import java.util.List;

/**
 * What is to be written to the log, in the order in which it was decided. One replica at a time writes it, the one that has the lease.
 * Every method blocks, and throws {@link StoreUnavailableException} when there is no answer.
 */
public interface OutboxStore {

    /** An event and its place in the order. */
    record Numbered(long number, Envelope<?> event) {}

    /** Takes the lease or makes it last longer; false while another replica has it. */
    boolean lease(String holder, Duration lasting);

    /** Gives the lease back, so that another replica need not wait for its end. */
    void release(String holder);

    /** Numbers what is new; only for whoever has the lease. Says how many there were. */
    int number();

    /** The next few after a number. */
    List<Numbered> after(long number);

    /** Takes note that all up to a number are in the log. */
    void sent(long number);
}
