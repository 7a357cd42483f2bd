package io.loligo.executor.messaging;

import io.loligo.contracts.operator.OperatorActivity.DeadLetterDecided;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.deadletter.DeadLetter;
import io.loligo.executor.deadletter.OpenDeadLetters;
import io.loligo.executor.deadletter.Place;
import io.loligo.executor.deadletter.Shown;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The executor's dead letters: which are open is known from the log; what is in them is read when somebody asks. */
@ApplicationScoped
public class DeadLetters implements Followed {
    private final Map<String, Object> kafka;
    private final Topics topics;
    private final String topic;
    private final OpenDeadLetters open = new OpenDeadLetters();

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.topic = topics.deadLetters(Topics.Service.EXECUTOR).name();
    }

    public OpenDeadLetters open() {
        return open;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topics.deadLetters(Topics.Service.EXECUTOR), topics.operatorActivity());
    }

    @Override
    public void note(ConsumerRecord<String, byte[]> message) {
        if (message.topic().equals(topic)) {
            open.told(new Place(message.partition(), message.offset()), Instant.ofEpochMilli(message.timestamp()));
        } else {
            LoggedEvents.read(message, DeadLetterDecided.class)
                    .map(event -> event.body())
                    .filter(decision -> decision.topic().equals(topic))
                    .ifPresent(decision -> open.decided(new Place(decision.partition(), decision.offset())));
        }
    }

    /** What is in some of them; those that the log no longer keeps are left out. */
    public List<DeadLetter> read(List<Place> places) {
        List<DeadLetter> letters = new ArrayList<>();
        try (LogReader reader = new LogReader(kafka, "dead-letters")) {
            for (Place place : places) {
                message(place, reader).map(DeadLetters::letter).ifPresent(letters::add);
            }
        }
        return letters;
    }

    Optional<ConsumerRecord<String, byte[]>> message(Place place, LogReader reader) {
        return reader.firstFrom(new TopicPartition(topic, place.partition()), place.offset())
                .filter(found -> found.offset() == place.offset());
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> message) {
        Aside aside = Aside.of(message);
        List<DeadLetter.Header> headers = new ArrayList<>();
        aside.headers()
                .forEach(header -> headers.add(new DeadLetter.Header(
                        Shown.text(header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        header.value() == null ? "" : Shown.text(header.value()))));
        return new DeadLetter(
                new Place(message.partition(), message.offset()),
                Instant.ofEpochMilli(message.timestamp()),
                Optional.ofNullable(message.key()),
                aside.reason(),
                headers,
                aside.value().map(Shown::text).orElse(""),
                aside.value().map(value -> value.length));
    }
}
