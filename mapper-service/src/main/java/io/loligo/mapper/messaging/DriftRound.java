package io.loligo.mapper.messaging;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far the comparison of one partition's people has come.
 *
 * @param startedAt when this round began
 * @param next the offset of the next snapshot
 * @param end where the round ends
 */
record DriftRound(Instant startedAt, long next, long end) {

    /** The first round begins one interval after the installation was first seen: a first sync is no drift. */
    static DriftRound resting(Instant since, long end) {
        return new DriftRound(since, end, end);
    }

    /** As it was left by whoever worked on the partition before. */
    static DriftRound resumed(OffsetAndMetadata place, Instant now, long end) {
        try {
            return new DriftRound(Instant.parse(place.metadata()), place.offset(), end);
        } catch (DateTimeException foreign) {
            return resting(now, end);
        }
    }

    boolean isUnderWay() {
        return next < end;
    }

    boolean isDue(Instant now, Duration every) {
        return !isUnderWay() && !startedAt.plus(every).isAfter(now);
    }

    DriftRound at(long offset) {
        return new DriftRound(startedAt, offset, end);
    }

    OffsetAndMetadata place() {
        return new OffsetAndMetadata(next, startedAt.toString());
    }
}
