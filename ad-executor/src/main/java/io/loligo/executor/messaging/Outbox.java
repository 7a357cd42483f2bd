package io.loligo.executor.messaging;

import io.cloudevents.CloudEvent;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.drift.DirectoryDrift;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.lane.Tenure;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Writes results and dead letters; each call returns when the log has it, and tries again for as long as it must. */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final MutinyEmitter<CloudEvent> results;
    private final MutinyEmitter<CloudEvent> drift;
    private final MutinyEmitter<byte[]> deadLetters;
    private final MeterRegistry meters;

    Outbox(
            @Channel("results") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<CloudEvent> results,
            @Channel("drift") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<CloudEvent> drift,
            @Channel("dead-letters") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> deadLetters,
            MeterRegistry meters) {
        this.results = results;
        this.drift = drift;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    void publish(Envelope<ActionResult> result, Tenure tenure) throws AbandonedException {
        untilSent(
                tenure,
                () -> results.sendMessage(Message.of(EventCodec.toCloudEvent(result))
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withKey(EventCodec.key(result.body()))
                                .build())));
        note(result);
    }

    void publishDrift(Envelope<DirectoryDrift> found, Tenure tenure) throws AbandonedException {
        DirectoryDrift body = found.body();
        untilSent(
                tenure,
                () -> drift.sendMessage(Message.of(EventCodec.toCloudEvent(found))
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withKey(EventCodec.key(body))
                                .build())));
        meters.counter("loligo.executor.drift").increment();
        LOG.infof(
                "Drift of %s in %s: %s",
                body.employee().text(),
                body.directory(),
                body.wished().attributes().keySet());
    }

    /** Counts and logs a result that is in the log. */
    void note(Envelope<ActionResult> result) {
        ActionResult body = result.body();
        String outcome = name(body.outcome());
        meters.timer("loligo.executor.steps", "action", body.action().wireName(), "outcome", outcome)
                .record(Duration.between(body.startedAt(), body.finishedAt()));
        LOG.infof(
                "%s: %s for %s, command %s step %d",
                body.action().wireName(), outcome, body.employee().text(), body.commandId(), body.step());
    }

    /** Puts a message aside as it came, with the reason. */
    void deadLetter(ConsumerRecord<String, byte[]> record, String reason, Tenure tenure) throws AbandonedException {
        Headers headers = Aside.headers(record, reason);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        untilSent(
                tenure,
                () -> deadLetters.sendMessage(Message.of(value)
                        .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                                .withKey(record.key())
                                .withHeaders(headers)
                                .build())));
        meters.counter("loligo.executor.dead.letters").increment();
        LOG.warnf("Put aside the message %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
    }

    private static void untilSent(Tenure tenure, Supplier<Uni<Void>> sending) throws AbandonedException {
        while (true) {
            try {
                sending.get().await().indefinitely();
                return;
            } catch (RuntimeException notSent) {
                LOG.warnf("Kafka did not take an event and is asked again: %s", notSent.getMessage());
                if (!tenure.pause(BEFORE_NEXT_TRY)) {
                    throw new AbandonedException("Kafka did not take an event in time");
                }
            }
        }
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> "applied";
            case Outcome.AlreadySatisfied satisfied -> "already-satisfied";
            case Outcome.Refused refused -> "refused";
            case Outcome.Failed failed -> "failed";
            case Outcome.InDoubt doubt -> "in-doubt";
        };
    }
}
