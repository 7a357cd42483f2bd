package io.loligo.connector.library;

import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;

/** Where versions are kept for good. */
public interface Archive {

    /**
     * Writes down a version and tells of it, both or neither.
     *
     * @throws OvertakenException if the last version kept is not the one before this; nothing is written then
     * @throws ArchiveException if it cannot be written now
     */
    void append(Version next, DocumentChanged told) throws ArchiveException, OvertakenException;
}
