package io.loligo.executor.folder;

import io.loligo.executor.system.SystemException;
import java.time.Instant;

/** The file servers that hold home folders. Every verb may be called from many threads. */
public interface FileServers extends AutoCloseable {

    /** Where home folders may be. */
    FolderRules rules();

    FolderState look(FolderQuestion question) throws SystemException;

    /**
     * Does one thing. Long ones, such as a copy, are told in the log as they go; no other instance does the same move meanwhile.
     *
     * @throws SystemException also where the rules do not allow it, whatever was planned
     */
    void apply(FolderChange change) throws SystemException;

    /**
     * Deletes for good what has been long enough in quarantine, the oldest first; one that cannot be deleted does not keep the others.
     * A quarantine that another instance is at is left to it.
     *
     * @param now what expires later stays
     * @param atMost folders to delete in one go
     */
    Swept sweep(Instant now, int atMost) throws SystemException;

    /** Asks each server for a sign of life. */
    void check() throws SystemException;

    @Override
    void close();
}
