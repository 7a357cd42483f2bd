package io.loligo.connector.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.duty.Sending;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Spend;
import io.loligo.contracts.wire.ContractsJson;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The connector's own records on its own compacted topic; nobody else reads them. */
final class State {
    private static final String POSITION = "position/";
    private static final String SPEND = "quota/";
    private static final String BULLETIN = "bulletin/";
    private static final String SENDING = "io.loligo.connector.sending.v1";
    private static final JsonMapper JSON = ContractsJson.mapper()
            .rebuild()
            .addMixIn(PassOutcome.class, PassForm.class)
            .build();

    private State() {}

    static String positionKey(String connection) {
        return POSITION + connection;
    }

    static String spendKey(String connection) {
        return SPEND + connection;
    }

    static String bulletinKey(String connection) {
        return BULLETIN + connection;
    }

    static CloudEvent bulletin(String connection, Bulletin bulletin, URI source) {
        return event(bulletinKey(connection), "io.loligo.connector.bulletin.v1", bulletin, source);
    }

    /** Not for the state's topic but for the wishes'. */
    static CloudEvent sending(String connection, Sending sending, URI source) {
        return event(connection, SENDING, sending, source);
    }

    static boolean isSending(CloudEvent event) {
        return event.getType().equals(SENDING);
    }

    /** Hands what a keeper wrote down to whoever shows it on this replica. */
    static void hand(String key, Optional<CloudEvent> event, Bulletins bulletins) throws IOException {
        if (event.isEmpty()) {
            return;
        }
        if (key.startsWith(BULLETIN)) {
            bulletins.told(key.substring(BULLETIN.length()), read(event.get(), Bulletin.class));
        } else if (key.startsWith(SPEND)) {
            bulletins.spent(key.substring(SPEND.length()), read(event.get(), Spend.class));
        } else if (key.startsWith(POSITION)) {
            bulletins.held(
                    key.substring(POSITION.length()),
                    read(event.get(), Position.class).hold());
        }
    }

    static CloudEvent position(String connection, Position position, URI source) {
        return event(positionKey(connection), "io.loligo.connector.position.v1", position, source);
    }

    static CloudEvent spend(String connection, Spend spend, URI source) {
        return event(spendKey(connection), "io.loligo.connector.spend.v1", spend, source);
    }

    static <T> T read(CloudEvent event, Class<T> type) throws IOException {
        return JSON.readValue(
                Objects.requireNonNull(event.getData(), "state without a body").toBytes(), type);
    }

    private static CloudEvent event(String key, String type, Object body, URI source) {
        try {
            return CloudEventBuilder.v1()
                    .withId(UUID.randomUUID().toString())
                    .withSource(source)
                    .withType(type)
                    .withSubject(key)
                    .withData("application/json", JSON.writeValueAsBytes(body))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("state must be writable as JSON", unwritable);
        }
    }
}
