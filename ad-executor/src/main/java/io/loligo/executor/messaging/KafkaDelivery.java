package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Delivery;
import io.loligo.executor.command.Mark;
import io.loligo.executor.command.ResultIds;
import io.loligo.executor.lane.Tenure;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One command's delivery from one place in the log, while that partition is ours. */
final class KafkaDelivery implements Delivery {
    private final ActionCommand command;
    private final ConsumerRecord<String, byte[]> record;
    private final Tenure tenure;
    private final Outbox outbox;
    private final Marks marks;
    private final EarlierResults earlier;

    KafkaDelivery(
            ActionCommand command,
            ConsumerRecord<String, byte[]> record,
            Tenure tenure,
            Outbox outbox,
            Marks marks,
            EarlierResults earlier) {
        this.command = command;
        this.record = record;
        this.tenure = tenure;
        this.outbox = outbox;
        this.marks = marks;
        this.earlier = earlier;
    }

    @Override
    public void pause(Duration time) throws AbandonedException {
        if (!tenure.pause(time)) {
            throw new AbandonedException("the partition is no longer read here");
        }
    }

    @Override
    public void publish(Envelope<ActionResult> result) throws AbandonedException {
        outbox.publish(result, tenure);
    }

    @Override
    public void publishDrift(Envelope<DirectoryDrift> drift) throws AbandonedException {
        outbox.publishDrift(drift, tenure);
    }

    @Override
    public Optional<Earlier> earlier(String resultId) throws AbandonedException {
        return earlier.find(record.partition(), resultId, tenure);
    }

    @Override
    public Mark mark(int step) throws AbandonedException {
        return marks.find(record.partition(), place(step), tenure);
    }

    @Override
    public void begin(int step) throws AbandonedException {
        marks.begin(record.partition(), place(step), tenure);
    }

    @Override
    public void finish(int step, Envelope<ActionResult> result) throws AbandonedException {
        marks.finish(record.partition(), place(step), result, tenure);
        outbox.note(result);
    }

    private MarkPlace place(int step) {
        return new MarkPlace(ResultIds.of(command, step), record.offset());
    }
}
