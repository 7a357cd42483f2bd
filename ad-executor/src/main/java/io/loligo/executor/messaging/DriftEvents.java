package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.drift.FoundDrift;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The differences that all instances told of, and what came of repairing them. */
@ApplicationScoped
public class DriftEvents implements Followed {
    private final Topics topics;
    private final FoundDrift found = new FoundDrift();

    DriftEvents(Topics topics) {
        this.topics = topics;
    }

    /** What is known so far; right after the start it may still be reading. */
    public FoundDrift found() {
        return found;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topics.directoryDrift(), topics.actionResults());
    }

    @Override
    public void note(ConsumerRecord<String, byte[]> message) {
        LoggedEvents.read(message, DirectoryDrift.class).ifPresent(drift -> found.told(drift.id(), drift.body()));
        LoggedEvents.read(message, ActionResult.class).ifPresent(result -> found.told(result.body()));
    }
}
