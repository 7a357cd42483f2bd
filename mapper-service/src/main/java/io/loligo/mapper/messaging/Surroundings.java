package io.loligo.mapper.messaging;

import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.request.Request;
import io.loligo.tracing.EventSpans;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

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

    /** The login of the manager of a request's person, as far as HR knows. */
    Optional<String> managerOf(Request request) {
        return request.change().employee().manager().flatMap(population::mailOf);
    }

    Duration poll() {
        return POLL;
    }
}
