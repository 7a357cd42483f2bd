package io.loligo.executor.command;

import io.loligo.executor.action.Change;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.AddContainer;
import io.loligo.executor.directory.DirectoryChange.ChangeFlags;
import io.loligo.executor.directory.DirectoryChange.Delete;
import io.loligo.executor.directory.DirectoryChange.Join;
import io.loligo.executor.directory.DirectoryChange.Leave;
import io.loligo.executor.directory.DirectoryChange.Modify;
import io.loligo.executor.directory.DirectoryChange.Relocate;
import io.loligo.executor.directory.DirectoryChange.Restore;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.mailbox.MailboxChange.ConnectMailbox;
import io.loligo.executor.mailbox.MailboxChange.ConvertMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableMailbox;
import io.loligo.executor.mailbox.MailboxChange.DisableSkype;
import io.loligo.executor.mailbox.MailboxChange.EnableMailbox;
import io.loligo.executor.mailbox.MailboxChange.EnableRemoteMailbox;
import io.loligo.executor.mailbox.MailboxChange.SetAutoReply;
import io.loligo.executor.mailbox.MailboxChange.SetPhoto;
import java.util.List;
import java.util.stream.Collectors;

/** Changes in words, without attribute values. */
final class Wording {
    private Wording() {}

    static String of(DirectoryChange change) {
        return switch (change) {
            case AddContainer(var container) -> "create the organizational unit " + container;
            case Restore restore -> "bring the deleted account back as " + restore.dn();
            case Delete(var entry) -> "delete " + entry.dn();
            case AddAccount account -> "create " + account.dn();
            case Modify(var modifications) ->
                "write "
                        + modifications.stream()
                                .map(Modification::attribute)
                                .distinct()
                                .collect(Collectors.joining(", "));
            case ChangeFlags(var from, var to) -> to.isDisabled() ? "disable the account" : "enable the account";
            case Relocate relocate -> "move or rename the account to " + relocate.dn();
            case Join(var group) -> "add the account to " + group.dn();
            case Leave(var group) -> "remove the account from " + group.dn();
            case SetPassword password -> "set a generated password";
        };
    }

    static String of(MailboxChange change) {
        return switch (change) {
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

    static String of(Change change) {
        return switch (change) {
            case Change.InDirectory(var inDirectory) -> of(inDirectory);
            case Change.InExchange(var inExchange) -> of(inExchange);
            case Change.ByScript(var run) -> "run the script " + run.wish().script();
        };
    }

    static String of(List<Change> changes) {
        return changes.stream().map(change -> of(change)).collect(Collectors.joining("; "));
    }
}
