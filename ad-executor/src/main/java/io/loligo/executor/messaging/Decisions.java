package io.loligo.executor.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.DeadLetterDecided;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecided;
import io.loligo.contracts.operator.OperatorActivity.DoubtDecision;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.deadletter.Place;
import io.loligo.executor.doubt.Doubt;
import io.loligo.executor.doubt.Settlement;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what an operator decided: the decision and what follows from it, both or neither, and once whoever else decides too. */
@ApplicationScoped
public class Decisions {
    private static final URI SOURCE = URI.create("/loligo/executor");

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final DeadLetters letters;

    Decisions(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics, DeadLetters letters) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.letters = letters;
    }

    /** About a step in doubt. Giving it up needs no command, so it is possible when the log no longer keeps that. */
    public Decided decide(Doubt doubt, DoubtDecision decision, Performed performed) {
        String commandId = doubt.result().commandId();
        int step = doubt.result().step();
        String id = EventIds.of("doubt", doubt.resultId());
        return once(id, doubt.result().finishedAt(), (reader, writer) -> {
            Optional<CommandSearch.Found> found = decision == DoubtDecision.DISCARDED
                    ? Optional.empty()
                    : CommandSearch.find(
                            commandId, doubt.partition(), doubt.result().cause().observedAt(), reader, topics);
            if (decision != DoubtDecision.DISCARDED && found.isEmpty()) {
                return Decided.GONE;
            }
            Optional<Envelope<ActionCommand>> next = found.flatMap(
                    command -> Settlement.of(decision, command.command().body(), step, command.lastAttempt())
                            .map(again -> next(command.command(), again, doubt, performed)));
            List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
            messages.add(activity(id, new DoubtDecided(performed, commandId, step, decision)));
            next.ifPresent(command -> messages.add(LoggedEvents.message(command, topics)));
            writer.write(messages);
            return Decided.NOW;
        });
    }

    private static Envelope<ActionCommand> next(
            Envelope<ActionCommand> command, ActionCommand again, Doubt doubt, Performed performed) {
        String id = EventIds.of("command", again.id(), "after", doubt.resultId());
        return new Envelope<>(id, SOURCE, performed.at(), command.trace().next(id), again);
    }

    /** About a dead letter; one that is accepted goes back to where it came from, as it came. */
    public Decided decide(Place place, Decision decision, Performed performed) {
        String topic = topics.deadLetters(Topics.Service.EXECUTOR).name();
        Optional<ConsumerRecord<String, byte[]>> letter;
        try (LogReader reader = new LogReader(kafka, "dead-letter")) {
            letter = letters.message(place, reader);
        }
        if (letter.isEmpty()) {
            return Decided.GONE;
        }
        String id = EventIds.of("dead-letter", topic, place.partition() + "/" + place.offset());
        Decided decided = once(id, Instant.ofEpochMilli(letter.get().timestamp()), (reader, writer) -> {
            List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
            messages.add(
                    activity(id, new DeadLetterDecided(performed, topic, place.partition(), place.offset(), decision)));
            if (decision == Decision.ACCEPTED) {
                messages.add(
                        Aside.of(letter.get()).again(topics.actionCommands().name(), letter.get()));
            }
            writer.write(messages);
            return Decided.NOW;
        });
        letters.open().decided(place);
        return decided;
    }

    private interface Deciding {
        Decided by(LogReader reader, SoleWriter writer);
    }

    private Decided once(String eventId, Instant notBefore, Deciding deciding) {
        return SoleWriter.decide(kafka, topics, "decision." + eventId, writer -> {
            try (LogReader reader = new LogReader(kafka, "decision")) {
                return ActivitySearch.holds(eventId, notBefore, reader, topics)
                        ? Decided.BEFORE
                        : deciding.by(reader, writer);
            }
        });
    }

    private <A extends Record & OperatorActivity> ProducerRecord<String, byte[]> activity(String id, A activity) {
        return LoggedEvents.message(
                new Envelope<>(id, SOURCE, activity.performed().at(), TraceParent.rootOf(id), activity), topics);
    }
}
