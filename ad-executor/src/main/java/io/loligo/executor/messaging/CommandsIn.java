package io.loligo.executor.messaging;

import io.loligo.executor.lane.Lanes;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes commands from the log into their persons' lanes; each is acknowledged when its results are in the log. */
@ApplicationScoped
public class CommandsIn {
    private final Intake intake;
    private final CommandRuns runs;

    CommandsIn(Intake intake, CommandRuns runs) {
        this.intake = intake;
        this.runs = runs;
    }

    /** Completes when there is room for another, not when the command is done. */
    @Incoming("commands")
    CompletionStage<Void> receive(Message<byte[]> message) {
        ConsumerRecord<String, byte[]> record = record(message);
        String person = record.key() == null ? "" : record.key();
        return intake.lanes()
                .accept(new Lanes.Key(record.partition(), person), tenure -> runs.run(message, record, tenure));
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> record(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }
}
