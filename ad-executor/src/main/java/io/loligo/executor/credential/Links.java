package io.loligo.executor.credential;

import io.loligo.executor.system.SystemException;

/** Where sealed passwords wait for their links to be opened. It never holds a key. */
public interface Links {

    /** Keeps a sealed password, in place of an earlier one with the same id, and tells the log. */
    void keep(SealedLink link) throws SystemException;
}
