package io.loligo.mapper.messaging;

import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.population.Population;
import io.loligo.tracing.EventSpans;
import java.time.Clock;
import java.time.Duration;

/** What all workers of a replica share. */
record Surroundings(
        PolicyInForce policy,
        SnapshotTable table,
        Population population,
        Counts counts,
        Clock clock,
        Duration tableWait,
        DriftPace drift,
        Desk desk,
        EventSpans spans) {
    private static final Duration POLL = Duration.ofMillis(200);

    DriftSweep sweep(KafkaClients kafka) {
        return new DriftSweep(kafka, drift.every(), drift.peoplePerSecond(), clock);
    }

    Duration poll() {
        return POLL;
    }
}
