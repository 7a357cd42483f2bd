package io.loligo.executor.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that was put aside.
 *
 * @param at when it was put aside
 * @param key as it came
 * @param reason why it could not be handled
 * @param headers as they came
 * @param value as people may look at it
 * @param size of the value in bytes; empty where the message had none
 */
public record DeadLetter(
        Place place,
        Instant at,
        Optional<String> key,
        String reason,
        List<Header> headers,
        String value,
        Optional<Integer> size) {
    public DeadLetter {
        headers = List.copyOf(headers);
    }

    /** One header, as people may look at it. */
    public record Header(String name, String value) {}
}
