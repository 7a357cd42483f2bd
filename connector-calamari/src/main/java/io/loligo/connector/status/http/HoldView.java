package io.loligo.connector.status.http;

import io.loligo.connector.hold.Hold;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A hold as JSON, with some of its people.
 *
 * @param people how many there are in all; a decision is about all of them
 * @param from how many come before those listed, in the order of their key values
 * @param next the {@code from} of those that follow; empty at the end
 */
public record HoldView(
        String id,
        Instant since,
        Hold.Verdict verdict,
        int people,
        int from,
        Map<String, Hold.Held> listed,
        Optional<Integer> next) {

    static HoldView of(Hold hold, int from, int count) {
        Map<String, Hold.Held> listed = new LinkedHashMap<>();
        hold.some(from, count).forEach(one -> listed.put(one.getKey(), one.getValue()));
        int end = from + listed.size();
        return new HoldView(
                hold.id(),
                hold.since(),
                hold.verdict(),
                hold.people(),
                from,
                listed,
                listed.isEmpty() || end >= hold.people() ? Optional.empty() : Optional.of(end));
    }
}
