package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes CloudEvents, and nothing as nothing: the SDK's own serializer knows no tombstones. */
final class EventOrTombstone implements Serializer<CloudEvent> {
    private final CloudEventSerializer events = new CloudEventSerializer();

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable CloudEvent event) {
        return event == null ? null : events.serialize(topic, headers, event);
    }

    @Override
    public byte[] serialize(String topic, CloudEvent event) {
        throw new UnsupportedOperationException("binary mode needs headers");
    }
}
