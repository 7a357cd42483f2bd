package io.loligo.audit;

import io.loligo.contracts.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the service sets aside. */
final class DeadLetterBox implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> letters = new ArrayList<>();

    DeadLetterBox(String kafka, Topics topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        topics.prefix() + ".box",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topics.deadLetters(Topics.Service.AUDIT).name()));
    }

    List<String> reasons() {
        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
        return letters.stream()
                .map(letter ->
                        new String(letter.headers().lastHeader("loligo-reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> values() {
        return letters.stream().map(ConsumerRecord::value).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
