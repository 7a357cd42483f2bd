package io.loligo.contracts.wire;

import java.time.Duration;

/**
 * A topic as it is to be created.
 *
 * @param name the full name, prefix included
 * @param partitions topics keyed by employee have equally many, so that a person has one partition number everywhere
 * @param retention how long, or for compacted topics that the last value of each key is kept
 */
public record Topic(String name, int partitions, Retention retention) {

    /** How long a topic keeps its messages. */
    public sealed interface Retention {
        record For(Duration time) implements Retention {}

        record LastOfEachKey() implements Retention {}
    }
}
