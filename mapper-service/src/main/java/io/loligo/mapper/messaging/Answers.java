package io.loligo.mapper.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.tracing.EventSpans;
import io.loligo.tracing.EventSpans.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a batch is answered with, until it is in the log. */
final class Answers {
    private final Topic commands;
    private final Topic deadLetters;
    private final Instant began;
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<Command> told = new ArrayList<>();

    private record Command(Envelope<ActionCommand> event, TraceParent cause) {}

    Answers(Topic commands, Topic deadLetters, Instant began) {
        this.commands = commands;
        this.deadLetters = deadLetters;
        this.began = began;
    }

    void command(Envelope<ActionCommand> command, TraceParent cause) {
        records.add(Wire.write(commands, command));
        told.add(new Command(command, cause));
    }

    void deadLetter(ConsumerRecord<String, byte[]> record, String reason) {
        records.add(Wire.deadLetter(deadLetters, record, reason));
    }

    List<ProducerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    /** To be called once the log has them. */
    void trace(EventSpans spans) {
        told.forEach(one -> spans.tell(new Told("command", one.event(), began), one.cause()));
    }
}
