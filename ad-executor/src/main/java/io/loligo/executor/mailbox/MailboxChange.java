package io.loligo.executor.mailbox;

import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.reply.AutoReplySetting;
import java.util.Optional;

/** One write to Exchange or Skype for Business. */
public sealed interface MailboxChange {

    /** Whose. */
    ObjectIdentity account();

    /** What it does, for results and errors. */
    default String words() {
        return switch (this) {
            case EnableMailbox enable -> "enable a mailbox in Exchange";
            case EnableRemoteMailbox enable -> "enable a remote mailbox in Exchange";
            case ConnectMailbox connect -> "connect the mailbox " + connect.mailboxGuid() + " again";
            case DisableMailbox disable -> "disable the mailbox";
            case ConvertMailbox convert -> "make it a " + convert.kind().details();
            case SetAutoReply set -> "set the automatic reply";
            case SetPhoto set -> set.base64().isEmpty() ? "remove the photo in Exchange" : "set the photo in Exchange";
            case DisableSkype disable -> "take the account out of Skype for Business";
        };
    }

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

    record SetAutoReply(ObjectIdentity account, AutoReplySetting reply) implements MailboxChange {}

    /** @param base64 of a JPEG file; empty for none */
    record SetPhoto(ObjectIdentity account, Optional<String> base64) implements MailboxChange {
        @Override
        public String toString() {
            return "SetPhoto of " + account;
        }
    }

    record DisableSkype(ObjectIdentity account) implements MailboxChange {}
}
