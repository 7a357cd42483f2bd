package io.loligo.connector.status;

import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.PassWatcher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts passes, requests and changes. */
@Singleton
public final class PassMetrics implements PassWatcher {
    private final MeterRegistry meters;

    PassMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void ended(String connection, PassOutcome outcome) {
        String how = switch (outcome) {
            case PassOutcome.Completed ignored -> "completed";
            case PassOutcome.Probed ignored -> "probed";
            case PassOutcome.Refused refused -> refused.fault().kind().name().toLowerCase(java.util.Locale.ROOT);
        };
        meters.counter("loligo.connector.passes", "connection", connection, "outcome", how)
                .increment();
        meters.counter("loligo.connector.requests", "connection", connection).increment(outcome.requests());
        if (outcome instanceof PassOutcome.Completed completed) {
            meters.timer("loligo.connector.pass", "connection", connection).record(completed.took());
            completed
                    .changes()
                    .forEach((kind, count) -> meters.counter(
                                    "loligo.connector.changes", "connection", connection, "kind", kind)
                            .increment(count));
        }
    }
}
