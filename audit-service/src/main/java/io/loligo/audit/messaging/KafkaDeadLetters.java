package io.loligo.audit.messaging;

import io.loligo.audit.intake.Arrival;
import io.loligo.audit.intake.DeadLetters;
import io.loligo.audit.intake.RawMessage;
import io.loligo.audit.trail.Position;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sets messages aside on the service's dead-letter topic: as they came, with the reason and their place as headers. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {
    private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);

    private final MutinyEmitter<byte[]> topic;
    private final MeterRegistry meters;

    KafkaDeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> topic, MeterRegistry meters) {
        this.topic = topic;
        this.meters = meters;
    }

    @Override
    public Uni<Void> setAside(Arrival.Illegible illegible) {
        RawMessage message = illegible.message();
        Position from = message.position();
        var record = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(message.key())
                .withHeaders(headers(message, illegible.reason()))
                .build();
        byte[] value = message.value() == null ? new byte[0] : message.value();
        return topic.sendMessage(Message.of(value).addMetadata(record)).invoke(() -> {
            meters.counter("loligo.audit.dead.letters").increment();
            LOG.warnf(
                    "Set aside the message at %s, partition %d, offset %d: %s",
                    from.topic(), from.partition(), from.offset(), illegible.reason());
        });
    }

    private static Headers headers(RawMessage message, String reason) {
        Headers headers = new RecordHeaders();
        message.headers().forEach(header -> headers.add(header.name(), header.value()));
        Position from = message.position();
        return headers.add("loligo-reason", utf8(reason))
                .add("loligo-topic", utf8(from.topic()))
                .add("loligo-partition", utf8(Integer.toString(from.partition())))
                .add("loligo-offset", utf8(Long.toString(from.offset())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
