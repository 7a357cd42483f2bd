package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.UnreadableEventException;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.flight.Flight;
import io.loligo.executor.flight.Flights;
import io.loligo.executor.lane.Tenure;
import io.loligo.executor.tracing.TracedDelivery;
import io.loligo.tracing.EventSpans;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Runs one delivered command to its end: results, dead letter, or left alone for another instance. */
@ApplicationScoped
public class CommandRuns {
    private static final Logger LOG = Logger.getLogger(CommandRuns.class);

    private final ExecuteCommand executeCommand;
    private final Outbox outbox;
    private final Marks marks;
    private final EarlierResults earlier;
    private final Flights flights;
    private final EventSpans spans;

    CommandRuns(
            ExecuteCommand executeCommand,
            Outbox outbox,
            Marks marks,
            EarlierResults earlier,
            Flights flights,
            EventSpans spans) {
        this.executeCommand = executeCommand;
        this.outbox = outbox;
        this.marks = marks;
        this.earlier = earlier;
        this.flights = flights;
        this.spans = spans;
    }

    void run(Message<byte[]> message, ConsumerRecord<String, byte[]> record, Tenure tenure) {
        try {
            try {
                Envelope<ActionCommand> command = read(record);
                Flight flight = flights.begin(command.body());
                try {
                    var delivery = new TracedDelivery(
                            new KafkaDelivery(command.body(), record, tenure, outbox, marks, earlier),
                            command.trace(),
                            spans);
                    spans.within(command.trace(), () -> executeCommand.run(command, delivery));
                } finally {
                    flights.end(flight);
                }
            } catch (UnreadableEventException unreadable) {
                outbox.deadLetter(record, String.valueOf(unreadable.getMessage()), tenure);
            } catch (RuntimeException bug) {
                LOG.errorf(bug, "Command at %s went to the dead letters: the executor has a bug", place(record));
                outbox.deadLetter(
                        record,
                        "the executor failed unexpectedly: " + bug.getClass().getName(),
                        tenure);
            }
            message.ack().toCompletableFuture().join();
        } catch (AbandonedException handedOver) {
            LOG.infof("Left the command at %s to whoever reads it next: %s", place(record), handedOver.getMessage());
        } catch (RuntimeException unacknowledged) {
            LOG.warnf(unacknowledged, "Could not acknowledge the command at %s; it will come again", place(record));
        }
    }

    @SuppressWarnings("unchecked")
    private static Envelope<ActionCommand> read(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        Envelope<?> envelope = LoggedEvents.read(record);
        if (envelope.body() instanceof ActionCommand) {
            return (Envelope<ActionCommand>) envelope;
        }
        throw new UnreadableEventException("type: " + EventType.COMMAND.typeName() + ", not "
                + envelope.type().typeName());
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset() + " of " + record.key();
    }
}
