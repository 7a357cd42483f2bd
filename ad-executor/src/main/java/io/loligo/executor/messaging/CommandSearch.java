package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Finds a command again in the log, with the number of its last attempt. */
final class CommandSearch {
    private CommandSearch() {}

    /**
     * A command that was found.
     *
     * @param lastAttempt at it, 1 for the first
     */
    record Found(Envelope<ActionCommand> command, int lastAttempt) {}

    /** Empty when the log no longer keeps it. */
    static Optional<Found> find(String commandId, int partition, Instant notBefore, LogReader reader, Topics topics) {
        List<Found> found = new ArrayList<>();
        reader.since(
                notBefore,
                List.of(new TopicPartition(topics.actionCommands().name(), partition)),
                LogReader.End.WRITTEN,
                record -> LoggedEvents.read(record, ActionCommand.class)
                        .filter(command -> command.body().id().equals(commandId))
                        .ifPresent(command -> found.add(new Found(command, attempt(command.body())))));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static int attempt(ActionCommand command) {
        return command.rerun().map(Rerun::attempt).orElse(1);
    }
}
