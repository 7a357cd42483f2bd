package io.loligo.connector.pass;

import io.loligo.connector.hold.Hold;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a connection remembers from pass to pass besides the people.
 *
 * @param passes complete ones so far
 * @param lastPass the start of the last complete one; the epoch for none
 * @param missing in how many complete passes in a row a remembered person was missing, by key value
 * @param usualFields fields that had a value in at least half of the rows
 * @param revisionFloor people seen for the first time get revisions above it; it is the highest of anybody erased, so that a
 *     person who comes back after an erasure never repeats one
 * @param requests what the last complete pass cost
 * @param hold people who would go at once
 */
public record Position(
        long passes,
        Instant lastPass,
        SortedMap<String, Integer> missing,
        SortedSet<String> usualFields,
        long revisionFloor,
        int requests,
        Optional<Hold> hold) {
    public Position {
        missing = new TreeMap<>(missing);
        usualFields = new TreeSet<>(usualFields);
    }

    public static Position start() {
        return new Position(0, Instant.EPOCH, new TreeMap<>(), new TreeSet<>(), 0, 0, Optional.empty());
    }

    Position after(Instant at, Map<String, Integer> nowMissing, SortedSet<String> nowUsual, int cost) {
        return new Position(passes + 1, at, new TreeMap<>(nowMissing), nowUsual, revisionFloor, cost, hold);
    }

    /** With a floor at least this high. */
    public Position aboveRevision(long revision) {
        return revision <= revisionFloor
                ? this
                : new Position(passes, lastPass, missing, usualFields, revision, requests, hold);
    }

    /** With this hold, or none. */
    public Position holding(Optional<Hold> other) {
        return new Position(passes, lastPass, missing, usualFields, revisionFloor, requests, other);
    }
}
