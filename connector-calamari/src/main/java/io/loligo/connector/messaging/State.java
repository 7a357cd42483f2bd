package io.loligo.connector.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Spend;
import io.loligo.contracts.wire.ContractsJson;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/** The connector's own records on its own compacted topic; nobody else reads them. */
final class State {
    private static final String POSITION = "position/";
    private static final String SPEND = "quota/";

    private State() {}

    static String positionKey(String connection) {
        return POSITION + connection;
    }

    static String spendKey(String connection) {
        return SPEND + connection;
    }

    static CloudEvent position(String connection, Position position, URI source) {
        return event(positionKey(connection), "io.loligo.connector.position.v1", position, source);
    }

    static CloudEvent spend(String connection, Spend spend, URI source) {
        return event(spendKey(connection), "io.loligo.connector.spend.v1", spend, source);
    }

    static <T> T read(CloudEvent event, Class<T> type) throws IOException {
        return ContractsJson.mapper()
                .readValue(
                        Objects.requireNonNull(event.getData(), "state without a body")
                                .toBytes(),
                        type);
    }

    private static CloudEvent event(String key, String type, Object body, URI source) {
        try {
            return CloudEventBuilder.v1()
                    .withId(UUID.randomUUID().toString())
                    .withSource(source)
                    .withType(type)
                    .withSubject(key)
                    .withData("application/json", ContractsJson.mapper().writeValueAsBytes(body))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("state must be writable as JSON", unwritable);
        }
    }
}
