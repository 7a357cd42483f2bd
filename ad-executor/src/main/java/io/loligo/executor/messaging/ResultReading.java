package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.command.Delivery.Earlier;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out which of a partition's commands that will come again have results already. Commands and results have the same
 * keys and as many partitions, so they lie in the same one; nothing older than the oldest command that is not committed
 * is read.
 */
final class ResultReading {
    private final Map<String, Object> kafka;
    private final String group;
    private final TopicPartition commands;
    private final TopicPartition results;

    ResultReading(Map<String, Object> kafka, Topics topics, int partition, String group) {
        this.kafka = kafka;
        this.group = group;
        this.commands = new TopicPartition(topics.actionCommands().name(), partition);
        this.results = new TopicPartition(topics.actionResults().name(), partition);
    }

    /** By the results' ids. */
    Map<String, Earlier> read() {
        Map<String, Earlier> found = new HashMap<>();
        try (LogReader reader = new LogReader(kafka, "results-reader-" + results.partition(), group)) {
            oldestOpenCommand(reader)
                    .ifPresent(since -> reader.since(
                            since,
                            List.of(results),
                            LogReader.End.READABLE,
                            record -> LoggedEvents.read(record, ActionResult.class)
                                    .ifPresent(result -> found.putIfAbsent(result.id(), Earlier.of(result.body())))));
        }
        return found;
    }

    private Optional<Instant> oldestOpenCommand(LogReader reader) {
        return reader.firstFrom(commands, reader.committed(commands))
                .map(oldest -> Instant.ofEpochMilli(oldest.timestamp()));
    }
}
