package io.loligo.executor.messaging;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.Rerun;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventCodec;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.UnreadableEventException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Finds a command again in the log, with the number of its last attempt. */
final class CommandSearch {
    private static final Duration POLL = Duration.ofMillis(500);
    /** How far the clocks of those who write causes and commands may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Map<String, Object> settings;
    private final Topics topics;

    /**
     * A command that was found.
     *
     * @param lastAttempt at it, 1 for the first
     */
    record Found(Envelope<ActionCommand> command, int lastAttempt) {}

    CommandSearch(Map<String, Object> kafka, Topics topics) {
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "executor-command-search");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.topics = topics;
    }

    /** Empty when the log no longer keeps it. */
    Optional<Found> find(String commandId, int partition, Instant notBefore) {
        TopicPartition commands = new TopicPartition(topics.actionCommands().name(), partition);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(commands));
            long end = consumer.endOffsets(List.of(commands)).getOrDefault(commands, 0L);
            OffsetAndTimestamp start = consumer.offsetsForTimes(
                            Map.of(commands, notBefore.minus(CLOCKS).toEpochMilli()))
                    .get(commands);
            if (start == null) {
                return Optional.empty();
            }
            consumer.seek(commands, start.offset());
            Optional<Found> found = Optional.empty();
            while (consumer.position(commands) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Optional<Envelope<ActionCommand>> command =
                            command(record).filter(one -> one.body().id().equals(commandId));
                    if (command.isPresent()) {
                        found = Optional.of(
                                new Found(command.get(), attempt(command.get().body())));
                    }
                }
            }
            return found;
        }
    }

    private static int attempt(ActionCommand command) {
        return command.rerun().map(Rerun::attempt).orElse(1);
    }

    private static Optional<Envelope<ActionCommand>> command(ConsumerRecord<String, byte[]> record) {
        try {
            Envelope<?> envelope =
                    EventCodec.fromCloudEvent(KafkaMessageFactory.createReader(record.headers(), record.value())
                            .toEvent());
            return envelope.body() instanceof ActionCommand command
                    ? Optional.of(new Envelope<>(
                            envelope.id(), envelope.source(), envelope.time(), envelope.trace(), command))
                    : Optional.empty();
        } catch (UnreadableEventException | CloudEventRWException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
