package io.loligo.tracing;

import io.loligo.contracts.wire.TraceParent;
import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives an event's span the identifiers that the event itself carries, so that whoever reads the log can name the parent of
 * their own spans; all other spans have random ones.
 */
@Singleton
final class EventSpanIds implements IdGenerator {
    private static final IdGenerator RANDOM = IdGenerator.random();

    private final ThreadLocal<Optional<TraceParent>> next = ThreadLocal.withInitial(Optional::empty);

    /** Whatever span is started meanwhile on this thread is the event's. */
    <T> T during(TraceParent event, Supplier<T> starting) {
        next.set(Optional.of(event));
        try {
            return starting.get();
        } finally {
            next.remove();
        }
    }

    @Override
    public String generateTraceId() {
        return next.get().map(TraceParent::traceId).orElseGet(RANDOM::generateTraceId);
    }

    @Override
    public String generateSpanId() {
        return next.get().map(TraceParent::spanId).orElseGet(RANDOM::generateSpanId);
    }
}
