package io.loligo.connector.messaging;

import io.loligo.connector.hold.Hold;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a connection's hold together of what comes from the topic: its parts first, and after them what it is. Confined to one thread. */
final class HoldParts {
    private final TreeMap<Integer, HoldPart> parts = new TreeMap<>();

    /** @param part empty when it is there no more */
    void take(int place, Optional<HoldPart> part) {
        part.ifPresentOrElse(one -> parts.put(place, one), () -> parts.remove(place));
    }

    /** How many there are. */
    int count() {
        return parts.size();
    }

    /**
     * The whole hold. One of which a part is lacking is none: the next pass finds it anew.
     *
     * @param head as it is written without its people
     */
    Optional<Hold> whole(Optional<Hold> head) {
        return head.filter(this::isComplete).map(hold -> {
            TreeMap<String, Hold.Held> everybody = new TreeMap<>();
            parts.values().forEach(part -> everybody.putAll(part.listed()));
            return hold.about(everybody);
        });
    }

    /** As it is written without its people. */
    static Hold head(Hold hold) {
        return hold.about(Collections.emptySortedMap());
    }

    private boolean isComplete(Hold hold) {
        return !parts.isEmpty()
                && parts.values().stream()
                        .allMatch(part -> part.hold().equals(hold.id()) && part.parts() == parts.size());
    }
}
