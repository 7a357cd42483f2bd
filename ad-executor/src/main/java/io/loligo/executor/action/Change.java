package io.loligo.executor.action;

import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.script.ScriptRun;
import java.util.List;
import java.util.stream.Stream;

/** One write to one of the systems that an account lives in, planned or done. */
public sealed interface Change {

    record InDirectory(DirectoryChange change) implements Change {}

    /** In a system other than the directory. */
    sealed interface BesideDirectory extends Change {}

    record InCloud(CloudChange change) implements BesideDirectory {}

    record InExchange(MailboxChange change) implements BesideDirectory {}

    record OnFileServer(FolderChange change) implements BesideDirectory {}

    record ByScript(ScriptRun run) implements BesideDirectory {}

    /** What the directory will show of all of these: Exchange itself writes there what it changes. */
    static List<DirectoryChange> shownInDirectory(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> switch (change) {
                    case InDirectory(var inDirectory) -> Stream.of(inDirectory);
                    case InExchange(MailboxChange.DisableMailbox disabling) ->
                        Stream.of(new DirectoryChange.Modify(List.of(
                                Modification.replace(Attributes.HOME_MAILBOX_DATABASE, List.of()),
                                Modification.replace(Attributes.REMOTE_MAILBOX, List.of()))));
                    case BesideDirectory other -> Stream.empty();
                })
                .toList();
    }

    /** Those that are about the directory. */
    static List<DirectoryChange> inDirectory(List<Change> changes) {
        return changes.stream()
                .filter(InDirectory.class::isInstance)
                .map(change -> ((InDirectory) change).change())
                .toList();
    }
}
