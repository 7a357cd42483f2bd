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

    static String of(Change change) {
        return switch (change) {
            case Change.InDirectory(var inDirectory) -> of(inDirectory);
            case Change.InCloud(var inCloud) -> inCloud.words();
            case Change.InExchange(var inExchange) -> inExchange.words();
            case Change.OnFileServer(var onServer) -> onServer.words();
            case Change.ByScript(var run) -> "run the script " + run.wish().script();
        };
    }

    static String of(List<Change> changes) {
        return changes.stream().map(change -> of(change)).collect(Collectors.joining("; "));
    }
}
