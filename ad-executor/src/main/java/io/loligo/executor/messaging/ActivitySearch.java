package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether somebody has decided about something already; asked by a {@link SoleWriter} before it writes. */
final class ActivitySearch {
    private ActivitySearch() {}

    static boolean holds(String eventId, Instant notBefore, LogReader reader, Topics topics) {
        AtomicBoolean found = new AtomicBoolean();
        reader.since(notBefore, LogReader.partitions(topics.operatorActivity()), LogReader.End.WRITTEN, record -> {
            if (id(record).equals(eventId)) {
                found.set(true);
            }
        });
        return found.get();
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        try {
            return LoggedEvents.read(record).id();
        } catch (UnreadableEventException notOurs) {
            return "";
        }
    }
}
