package io.loligo.executor.credential;

import io.loligo.executor.system.SystemException;

/** The way to somebody's mailbox. */
public interface Mail {

    /** Returns when a mail server has taken it over. */
    void send(String recipient, String subject, String text) throws SystemException;
}
