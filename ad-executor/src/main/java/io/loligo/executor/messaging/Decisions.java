package io.loligo.executor.messaging;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.doubt.Doubt;
import io.loligo.executor.doubt.Settlement;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what an operator decided about a step in doubt: the decision and the command that follows from it, both or neither. */
@ApplicationScoped
public class Decisions {
    private static final URI SOURCE = URI.create("/loligo/executor");

    private final Map<String, Object> kafka;
    private final Topics topics;

    Decisions(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
    }

    /** Returns whether the command is still in the log; if not, nothing was written. Giving a step up needs no command. */
    public boolean decide(Doubt doubt, DoubtDecision decision, Performed performed) {
        String commandId = doubt.result().commandId();
        int step = doubt.result().step();
        DoubtDecided activity = new DoubtDecided(performed, commandId, step, decision);
        String id = EventIds.of("doubt", doubt.resultId());
        Envelope<DoubtDecided> event = new Envelope<>(id, SOURCE, performed.at(), TraceParent.rootOf(id), activity);
        if (decision == DoubtDecision.DISCARDED) {
            write(event, Optional.empty());
            return true;
        }
        Optional<CommandSearch.Found> found = new CommandSearch(kafka, topics)
                .find(commandId, doubt.partition(), doubt.result().cause().observedAt());
        if (found.isEmpty()) {
            return false;
        }
        Envelope<ActionCommand> command = found.get().command();
        write(
                event,
                Settlement.of(decision, command.body(), step, found.get().lastAttempt())
                        .map(again -> {
                            String next = EventIds.of("command", again.id(), "after", doubt.resultId());
                            return new Envelope<>(
                                    next,
                                    SOURCE,
                                    performed.at(),
                                    command.trace().next(next),
                                    again);
                        }));
        return true;
    }

    private void write(Envelope<DoubtDecided> event, Optional<Envelope<ActionCommand>> command) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        records.add(KafkaMessageFactory.createWriter(topics.operatorActivity().name(), EventCodec.key(event.body()))
                .writeBinary(EventCodec.toCloudEvent(event)));
        command.ifPresent(again -> records.add(
                KafkaMessageFactory.createWriter(topics.actionCommands().name(), EventCodec.key(again.body()))
                        .writeBinary(EventCodec.toCloudEvent(again))));
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "executor-decision-" + UUID.randomUUID());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "executor-decisions");
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            for (ProducerRecord<String, byte[]> record : records) {
                Future<RecordMetadata> unused = producer.send(record);
            }
            producer.commitTransaction();
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
