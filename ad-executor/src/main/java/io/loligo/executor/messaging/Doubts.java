package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.doubt.OpenDoubts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The steps in doubt, from all results and all decisions. */
@ApplicationScoped
public class Doubts implements Followed {
    private final Topics topics;
    private final OpenDoubts open = new OpenDoubts();

    Doubts(Topics topics) {
        this.topics = topics;
    }

    /** What is known so far; right after the start it may still be reading. */
    public OpenDoubts open() {
        return open;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topics.actionResults(), topics.operatorActivity());
    }

    @Override
    public void note(ConsumerRecord<String, byte[]> message) {
        LoggedEvents.read(message, ActionResult.class)
                .ifPresent(result -> open.told(result.id(), result.body(), message.partition()));
        LoggedEvents.read(message, DoubtDecided.class).ifPresent(decision -> open.decided(decision.body()));
    }
}
