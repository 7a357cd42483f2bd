package io.loligo.executor.action;

import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.script.ScriptRun;
import java.util.List;

/** One write to one of the systems that an account lives in, planned or done. */
public sealed interface Change {

    record InDirectory(DirectoryChange change) implements Change {}

    /** In a system other than the directory. */
    sealed interface BesideDirectory extends Change {}

    record InCloud(CloudChange change) implements BesideDirectory {}

    record InExchange(MailboxChange change) implements BesideDirectory {}

    record OnFileServer(FolderChange change) implements BesideDirectory {}

    record ByScript(ScriptRun run) implements BesideDirectory {}

    /** Those that are about the directory. */
    static List<DirectoryChange> inDirectory(List<Change> changes) {
        return changes.stream()
                .filter(InDirectory.class::isInstance)
                .map(change -> ((InDirectory) change).change())
                .toList();
    }
}
