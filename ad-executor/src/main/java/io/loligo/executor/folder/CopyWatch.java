package io.loligo.executor.folder;

/** Is told of each file, so that a long copy or purge can be watched. */
public interface CopyWatch {

    void copied(Relocation move, long bytes);

    /** A copy, or one attempt at it, is over. */
    void copiedAll(Relocation move);

    void purged(Quarantined folder);
}
