package io.loligo.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.Samples;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventType;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.tracing.EventSpans.Told;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventSpansTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final EventSpanIds ids = new EventSpanIds();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build();
    private final EventSpans spans = new EventSpans(
            OpenTelemetrySdk.builder().setTracerProvider(provider).build(), ids);

    private final Envelope<?> change = event(EventType.JOINED, TraceParent.rootOf("change"));
    private final Envelope<?> command =
            event(EventType.COMMAND, TraceParent.rootOf("change").next("command"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void theSpanOfAnEventIsTheOneThatItsTraceparentNames() {
        spans.tellFirst(new Told("employee joined", change, NOON));

        SpanData span = only();
        assertThat(span.getTraceId()).isEqualTo(change.trace().traceId());
        assertThat(span.getSpanId()).isEqualTo(change.trace().spanId());
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getStartEpochNanos()).isEqualTo(NOON.getEpochSecond() * 1_000_000_000L);
    }

    @Test
    void anEventThatAnotherServiceCausedHasThatOnesSpanForItsParent() {
        spans.tell(new Told("command", command, NOON), change.trace());

        SpanData span = only();
        assertThat(span.getTraceId()).isEqualTo(change.trace().traceId());
        assertThat(span.getSpanId()).isEqualTo(command.trace().spanId());
        assertThat(span.getParentSpanId()).isEqualTo(change.trace().spanId());
    }

    @Test
    void theFirstEventOfATraceIsLinkedToTheWorkInWhichItWasFound() {
        Span pass = spans.begin("pass");
        try (Scope scope = pass.makeCurrent()) {
            spans.tellFirst(new Told("employee joined", change, NOON));
        }

        assertThat(only().getLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getSpanContext()).isEqualTo(pass.getSpanContext()));
    }

    @Test
    void workWithinAnEventIsAChildOfIts() throws Exception {
        spans.within(
                command.trace(),
                () -> assertThat(spans.<String, IOException>during("directory add", () -> "done"))
                        .isEqualTo("done"));

        SpanData span = only();
        assertThat(span.getParentSpanId()).isEqualTo(command.trace().spanId());
        assertThat(span.getSpanId()).isNotEqualTo(command.trace().spanId());
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void workThatFailsIsToldAsFailedWithoutItsWords() {
        assertThatThrownBy(() -> spans.doing("directory add", () -> {
                    throw new IOException("CN=Anna Nowak is there already");
                }))
                .isInstanceOf(IOException.class);

        SpanData span = only();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).doesNotContain("Nowak");
    }

    @Test
    void anEventThatTellsOfAFailureIsMarkedSo() {
        spans.tell(new Told("create account", command, NOON, Optional.of("refused")), change.trace());

        assertThat(only().getStatus().getDescription()).isEqualTo("refused");
    }

    @Test
    void whetherAnybodyListensIsToldWithoutASpan() {
        assertThat(spans.isHeard()).isTrue();
        assertThat(EventSpans.unheard().isHeard()).isFalse();
        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    private SpanData only() {
        assertThat(exported.getFinishedSpanItems()).hasSize(1);
        return exported.getFinishedSpanItems().getFirst();
    }

    private static Envelope<?> event(EventType type, TraceParent trace) {
        return new Envelope<>(type.typeName(), URI.create("/loligo/test"), NOON, trace, Samples.body(type));
    }
}
