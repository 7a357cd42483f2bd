package io.loligo.executor.folder;

/** Is told of each file, so that a long copy or purge can be watched. */
public interface CopyWatch {

    void copied(Relocation move, long bytes);

    void purged(Quarantined folder);
}
