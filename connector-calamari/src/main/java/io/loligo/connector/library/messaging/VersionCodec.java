package io.loligo.connector.library.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.connector.library.Version;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.EventIds;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;

/** Versions as the connector's own events; each has a key of its own, so that compaction keeps all of them. */
final class VersionCodec {
    static final URI SOURCE = URI.create("/loligo/connector/documents");
    private static final String TYPE = "io.loligo.connector.connection-version.v1";

    private VersionCodec() {}

    static String key(Version version) {
        return "connection/" + version.connection() + "/" + version.number();
    }

    static CloudEvent write(Version version) {
        try {
            return CloudEventBuilder.v1()
                    .withId(EventIds.of("connection-version", version.connection(), Integer.toString(version.number())))
                    .withSource(SOURCE)
                    .withType(TYPE)
                    .withSubject(key(version))
                    .withTime(version.performed().at().atOffset(ZoneOffset.UTC))
                    .withData("application/json", ContractsJson.mapper().writeValueAsBytes(version))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a version must be writable as JSON", unwritable);
        }
    }

    static Version read(CloudEvent event) throws IOException {
        return ContractsJson.mapper()
                .readValue(
                        Objects.requireNonNull(event.getData(), "a version without a body")
                                .toBytes(),
                        Version.class);
    }
}
