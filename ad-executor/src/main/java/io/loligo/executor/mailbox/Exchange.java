package io.loligo.executor.mailbox;

import io.loligo.executor.system.SystemException;

/** An Exchange organization, with its Skype for Business where there is one. Every verb may be called from many threads. */
public interface Exchange extends AutoCloseable {

    /** Answers everything that was asked. */
    MailboxState look(MailboxQuestion question) throws SystemException;

    void apply(MailboxChange change) throws SystemException;

    /** Asks for a sign of life. */
    void check() throws SystemException;

    @Override
    void close();
}
