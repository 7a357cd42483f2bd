package io.loligo.mapper.messaging;

import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.population.Population;
import java.time.Clock;
import java.time.Duration;

/** What all workers of a replica share. */
record Surroundings(
        PolicyInForce policy,
        SnapshotTable table,
        Population population,
        Counts counts,
        Clock clock,
        Duration tableWait) {
    private static final Duration POLL = Duration.ofMillis(200);

    Duration poll() {
        return POLL;
    }
}
