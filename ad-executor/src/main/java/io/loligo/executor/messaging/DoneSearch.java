package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.undo.Done;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds all that the log tells of a command, in whichever partition it lies. */
final class DoneSearch {
    private DoneSearch() {}

    static Optional<Done> find(String commandId, LogReader reader, Topics topics) {
        byte[] needle = commandId.getBytes(StandardCharsets.UTF_8);
        List<Done> found = new ArrayList<>();
        reader.all(LogReader.partitions(topics.actionResults()), LogReader.End.READABLE, record -> {
            if (mayHold(record, needle)) {
                LoggedEvents.read(record, ActionResult.class)
                        .filter(result -> result.body().commandId().equals(commandId))
                        .ifPresent(result -> {
                            if (found.isEmpty()) {
                                found.add(new Done(Map.of(), record.partition()));
                            }
                            found.getFirst().add(result.id(), result.body());
                        });
            }
        });
        return found.stream().findFirst();
    }

    // Parsing each result of a month would take minutes where looking for the id takes seconds.
    private static boolean mayHold(ConsumerRecord<String, byte[]> record, byte[] needle) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        for (int start = 0; start + needle.length <= value.length; start++) {
            if (value[start] == needle[0]
                    && Arrays.equals(value, start, start + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }
}
