package io.loligo.connector.tracing;

import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.PassWatcher;
import io.loligo.tracing.EventSpans;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Each pass and each probe is a trace of its own; those of the changes that it shows are linked to it. */
@Singleton
final class PassSpans implements PassWatcher {
    private final EventSpans spans;
    private final ThreadLocal<Optional<Pass>> underWay = ThreadLocal.withInitial(Optional::empty);

    PassSpans(EventSpans spans) {
        this.spans = spans;
    }

    private record Pass(Span span, Scope scope) {
        void end() {
            scope.close();
            span.end();
        }
    }

    @Override
    @SuppressWarnings("MustBeClosed") // It is closed when the pass ends, on the same thread.
    public void begins(String connection) {
        endWhatIsUnderWay(); // A pass that the journal broke off never ended.
        Span span = spans.begin("pass");
        span.setAttribute("loligo.connection", connection);
        underWay.set(Optional.of(new Pass(span, span.makeCurrent())));
    }

    @Override
    public void ended(String connection, PassOutcome outcome) {
        underWay.get().map(Pass::span).ifPresent(span -> describe(span, outcome));
        endWhatIsUnderWay();
    }

    private static void describe(Span span, PassOutcome outcome) {
        span.setAttribute("loligo.requests", outcome.requests());
        switch (outcome) {
            case PassOutcome.Completed completed -> span.setAttribute("loligo.people", completed.people());
            case PassOutcome.Probed ignored -> span.updateName("probe");
            case PassOutcome.Refused refused ->
                span.setStatus(StatusCode.ERROR, refused.fault().kind().name());
        }
    }

    private void endWhatIsUnderWay() {
        underWay.get().ifPresent(Pass::end);
        underWay.remove();
    }
}
