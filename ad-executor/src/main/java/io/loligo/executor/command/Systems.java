package io.loligo.executor.command;

import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.script.Scripts;
import java.util.Optional;

/** A directory and the systems beside it in which its people live too; what is not configured is empty. */
public record Systems(
        Directory directory,
        Optional<Cloud> cloud,
        Optional<Exchange> exchange,
        Optional<FileServers> files,
        Optional<Scripts> scripts) {

    public static Systems of(Directory directory) {
        return new Systems(directory, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
