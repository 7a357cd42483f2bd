package io.loligo.executor.directory;

import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryChange.Addition;
import io.loligo.executor.directory.DirectoryChange.Alteration;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One directory. Every verb may be called from many threads and is bounded in time; what goes wrong is a
 * {@link SystemException} that says whether to wait, to look again or to give up.
 */
public interface Directory extends AutoCloseable {

    /** Reads everything that a plan depends on, in as few requests as it can. */
    Snapshot look(Target target, Lookups lookups) throws SystemException;

    /**
     * Adds an entry, or brings a deleted one back. An organizational unit that is there already is no error.
     *
     * @param attributes what to read of a new account
     * @return the entry; of a new account with what the directory itself has given it
     */
    Entry add(Addition addition, Set<String> attributes) throws SystemException;

    /** Changes an account and returns it, where it is now. */
    ObjectIdentity alter(ObjectIdentity account, Alteration alteration) throws SystemException;

    /** Deletes one entry that has nothing below it. */
    void delete(ObjectIdentity entry) throws SystemException;

    /** Resets the password and writes {@code along} in one request, so that both happen or neither. */
    void setPassword(ObjectIdentity account, Secret password, List<Modification> along) throws SystemException;

    /** Whoever in the forest, as far as it can be asked, holds one of these names. */
    List<Entry> holders(UniqueNames names) throws SystemException;

    /** Whoever's {@code homeDirectory} may be this folder, above or below it. */
    List<Entry> homes(UncPath folder) throws SystemException;

    /** Reads one object; empty when it is not there. */
    Optional<Entry> read(ObjectIdentity object, Set<String> attributes) throws SystemException;

    /** Asks the directory for a sign of life. */
    void check() throws SystemException;

    /** Asks each of its servers for a sign of life. */
    List<ServerSign> servers();

    @Override
    void close();
}
