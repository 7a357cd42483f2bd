package io.loligo.executor.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A message that was put aside: as it came, with headers of ours that say why and from where, and can be taken off again.
 *
 * @param headers as they came
 * @param value as it came; empty for none
 * @param partition in which it came
 */
record Aside(String reason, Headers headers, Optional<byte[]> value, Optional<Integer> partition) {
    private static final String REASON = "loligo-reason";
    private static final String PARTITION = "loligo-partition";
    private static final String WITHOUT_VALUE = "loligo-without-value";

    /** The headers to put a message aside with. */
    static Headers headers(ConsumerRecord<String, byte[]> message, String reason) {
        RecordHeaders headers = new RecordHeaders(message.headers());
        headers.add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        headers.add(PARTITION, Integer.toString(message.partition()).getBytes(StandardCharsets.UTF_8));
        if (message.value() == null) {
            headers.add(WITHOUT_VALUE, new byte[0]);
        }
        return headers;
    }

    static Aside of(ConsumerRecord<String, byte[]> letter) {
        RecordHeaders headers = new RecordHeaders(letter.headers());
        Aside aside = new Aside(
                text(headers, REASON).orElse("no reason is told"),
                headers,
                headers.lastHeader(WITHOUT_VALUE) == null ? Optional.ofNullable(letter.value()) : Optional.empty(),
                text(headers, PARTITION).map(Integer::valueOf));
        headers.remove(REASON).remove(PARTITION).remove(WITHOUT_VALUE);
        return aside;
    }

    /** The message as it came, for where it came from. */
    @SuppressWarnings("NullAway") // Kafka's word for no partition, no key and no value is null.
    ProducerRecord<String, byte[]> again(String topic, ConsumerRecord<String, byte[]> letter) {
        return new ProducerRecord<>(topic, partition.orElse(null), letter.key(), value.orElse(null), headers);
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
