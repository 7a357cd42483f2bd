package io.loligo.tracing;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells OpenTelemetry of events, and of the work between them. An event's span is the one that its {@code traceparent} names;
 * its parent is the event that caused it, whichever service that was in. Where tracing is switched off, nothing happens.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/cloudevents/cloudevents-spans/">OpenTelemetry's names for CloudEvents</a>
 */
@Singleton
public final class EventSpans {
    private final Tracer tracer;
    private final EventSpanIds ids;
    private final boolean heard;

    EventSpans(OpenTelemetry telemetry, EventSpanIds ids) {
        this.tracer = telemetry.getTracer("io.loligo");
        this.ids = ids;
        // Where tracing is off, spans have no identity; it is never ended, so nobody is told of this one.
        this.heard = tracer.spanBuilder("heard").startSpan().getSpanContext().isValid();
    }

    /** One that nobody listens to. */
    public static EventSpans unheard() {
        return new EventSpans(OpenTelemetry.noop(), new EventSpanIds());
    }

    /** Whether tracing is on; what is worked out for spans alone need not be where it is off. */
    public boolean isHeard() {
        return heard;
    }

    /** Work with a result. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T get() throws X;
    }

    /** Work without one. */
    @FunctionalInterface
    public interface Deed<X extends Exception> {
        void run() throws X;
    }

    /**
     * An event that is in the log now.
     *
     * @param name a few words that many events share
     * @param began when the work that led to it began
     * @param failure what kind of failure it tells of
     */
    public record Told(String name, Envelope<?> event, Instant began, Optional<String> failure) {
        public Told(String name, Envelope<?> event, Instant began) {
            this(name, event, began, Optional.empty());
        }
    }

    /** The first of its trace; it is linked to the span under way on this thread, if there is one. */
    public void tellFirst(Told told) {
        SpanBuilder builder = builder(told).setNoParent();
        SpanContext underWay = Span.current().getSpanContext();
        if (underWay.isValid()) {
            builder.addLink(underWay);
        }
        finish(told, builder);
    }

    /** One that another event led to. */
    public void tell(Told told, TraceParent cause) {
        finish(told, builder(told).setParent(context(cause)));
    }

    /** Does something on this thread whose spans are children of that event's. */
    public <X extends Exception> void within(TraceParent event, Deed<X> deed) throws X {
        try (Scope scope = context(event).makeCurrent()) {
            deed.run();
        }
    }

    /** A span under the one under way on this thread, for whoever makes it current and ends it. */
    public Span begin(String name) {
        return tracer.spanBuilder(name).startSpan();
    }

    /** Does some work in a span of its own. Of what it throws only the kind is told: words may hold a person's data. */
    public <T, X extends Exception> T during(String name, Work<T, X> work) throws X {
        Span span = tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan();
        boolean done = false;
        try (Scope scope = span.makeCurrent()) {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    /** The same for work without a result. */
    public <X extends Exception> void doing(String name, Deed<X> deed) throws X {
        this.<Optional<String>, X>during(name, () -> {
            deed.run();
            return Optional.empty();
        });
    }

    private SpanBuilder builder(Told told) {
        Envelope<?> event = told.event();
        return tracer.spanBuilder(told.name())
                .setSpanKind(SpanKind.PRODUCER)
                .setStartTimestamp(told.began())
                .setAttribute("cloudevents.event_id", event.id())
                .setAttribute("cloudevents.event_source", event.source().toString())
                .setAttribute("cloudevents.event_type", event.type().typeName());
    }

    private void finish(Told told, SpanBuilder builder) {
        Span span = ids.during(told.event().trace(), builder::startSpan);
        told.failure().ifPresent(failure -> span.setStatus(StatusCode.ERROR, failure));
        span.end();
    }

    private static Context context(TraceParent event) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        event.traceId(), event.spanId(), TraceFlags.getSampled(), TraceState.getDefault())));
    }
}
