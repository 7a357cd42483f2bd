package io.loligo.executor.cloud;

import io.loligo.executor.system.SystemException;

/**
 * One Microsoft 365 tenant. Every verb may be called from many threads and is bounded in time; what goes wrong is an
 * exception that says whether to wait, to look again or to give up.
 */
public interface Cloud extends AutoCloseable {

    /** Finds the person's user and reads what is asked of it; a state without a user when there is none. */
    CloudState look(CloudQuestion question) throws SystemException;

    /**
     * Makes one change, and returns once reading shows it or it has been given time to show. A change that the tenant shows
     * already is no error.
     */
    void apply(CloudChange change) throws SystemException;

    /** Asks the tenant for a sign of life with the application's own credentials, once a minute at most. */
    void check() throws SystemException;

    @Override
    void close();
}
