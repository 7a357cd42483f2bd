package io.loligo.executor.command;

import io.loligo.executor.directory.Directory;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.script.Scripts;
import java.util.Optional;

/** A directory and the systems beside it in which its people live too; what is not configured is empty. */
public record Systems(Directory directory, Optional<Scripts> scripts, Optional<Exchange> exchange) {

    public static Systems of(Directory directory) {
        return new Systems(directory, Optional.empty(), Optional.empty());
    }
}
