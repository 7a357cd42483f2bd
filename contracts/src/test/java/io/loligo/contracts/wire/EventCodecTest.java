package io.loligo.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.contracts.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventReadsBackAsItWasWritten(EventType type) throws Exception {
        Envelope<Record> written = Samples.event(type);

        CloudEvent event = EventCodec.toCloudEvent(written);

        assertThat(event.getType()).isEqualTo(type.typeName());
        assertThat(event.getSubject()).isEqualTo(EventCodec.key(written.body()));
        assertThat(EventCodec.fromCloudEvent(event)).isEqualTo(written);
    }

    @Test
    void aFieldFromALaterVersionIsIgnored() throws Exception {
        CloudEvent event = withBody("""
                {"performed":{"operator":"ann","at":"2026-11-24T12:00:00Z","comment":"","mood":"good"},
                 "connection":"acme","later":{"x":1}}""");

        assertThat(EventCodec.fromCloudEvent(event).body())
                .extracting("connection")
                .isEqualTo("acme");
    }

    @Test
    void anUnknownTypeIsRefusedByName() {
        CloudEvent event = CloudEventBuilder.from(withBody("{}"))
                .withType("com.example.other")
                .build();

        assertThatThrownBy(() -> EventCodec.fromCloudEvent(event))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessage("type: one of Loligo's, not 'com.example.other'");
    }

    @Test
    void aMissingFieldIsRefusedWithItsPlaceAndWithoutContent() {
        CloudEvent event =
                withBody("{\"performed\":{\"operator\":\"secret-name\",\"comment\":\"\"},\"connection\":\"a\"}");

        assertThatThrownBy(() -> EventCodec.fromCloudEvent(event))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("at /performed/at")
                .hasMessageNotContaining("secret-name")
                .hasNoCause();
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> EventCodec.fromCloudEvent(withBody("<html>")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("at line 1, column");
    }

    @Test
    void aBodyThatIsNullOrMissingIsRefused() {
        CloudEvent empty = CloudEventBuilder.from(withBody("{}")).withoutData().build();

        assertThatThrownBy(() -> EventCodec.fromCloudEvent(withBody("null")))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("data: a JSON object, not null");
        assertThatThrownBy(() -> EventCodec.fromCloudEvent(empty))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("data: a JSON object, not nothing");
    }

    @Test
    void anEventWithoutATimeIsRefused() {
        CloudEvent timeless = CloudEventBuilder.from(EventCodec.toCloudEvent(Samples.event(EventType.JOINED)))
                .withTime(null)
                .build();

        assertThatThrownBy(() -> EventCodec.fromCloudEvent(timeless))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("time:");
    }

    @Test
    void aRecordThatIsNoEventHasNoKey() {
        assertThatThrownBy(() -> EventCodec.key(Samples.absence())).hasMessageContaining("is no event's record");
    }

    @Test
    void aBrokenTraceDoesNotLoseTheEvent() throws Exception {
        CloudEvent event = CloudEventBuilder.from(EventCodec.toCloudEvent(Samples.event(EventType.JOINED)))
                .withExtension(EventCodec.TRACE_PARENT, "nonsense")
                .build();

        assertThat(EventCodec.fromCloudEvent(event).trace()).isEqualTo(TraceParent.rootOf(event.getId()));
    }

    private static CloudEvent withBody(String json) {
        return CloudEventBuilder.from(EventCodec.toCloudEvent(Samples.event(EventType.PASS_REQUESTED)))
                .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
