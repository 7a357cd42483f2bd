package io.loligo.executor.mailbox;

import io.loligo.contracts.action.AutoReply;
import io.loligo.executor.directory.ObjectIdentity;
import java.util.Optional;

/** One write to Exchange or Skype for Business. */
public sealed interface MailboxChange {

    /** Whose. */
    ObjectIdentity account();

    /** @param database empty for Exchange's own choice */
    record EnableMailbox(ObjectIdentity account, String alias, Optional<String> database) implements MailboxChange {}

    record EnableRemoteMailbox(ObjectIdentity account, String alias, String routingAddress) implements MailboxChange {}

    /** Gives a mailbox that was disabled back to its account. */
    record ConnectMailbox(ObjectIdentity account, String alias, String database, String mailboxGuid)
            implements MailboxChange {}

    /** @param kind what it is now */
    record DisableMailbox(ObjectIdentity account, RecipientKind kind) implements MailboxChange {}

    /** @param kind what it becomes: shared or not, in the same place */
    record ConvertMailbox(ObjectIdentity account, RecipientKind kind) implements MailboxChange {}

    record SetAutoReply(ObjectIdentity account, AutoReply reply) implements MailboxChange {}

    /** @param base64 of a JPEG file; empty for none */
    record SetPhoto(ObjectIdentity account, Optional<String> base64) implements MailboxChange {
        @Override
        public String toString() {
            return "SetPhoto of " + account;
        }
    }

    record DisableSkype(ObjectIdentity account) implements MailboxChange {}
}
