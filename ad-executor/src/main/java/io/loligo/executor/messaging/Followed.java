package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is known from the log from its beginning on, on every instance, whichever partitions it works on. */
interface Followed {

    /** Where it is told. */
    List<Topic> topics();

    /** Takes note of a message of any followed topic; those of each partition come in order, by one thread. */
    void note(ConsumerRecord<String, byte[]> message);
}
