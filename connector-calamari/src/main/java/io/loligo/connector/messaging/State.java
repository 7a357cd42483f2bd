package io.loligo.connector.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.loligo.connector.bulletin.Bulletin;
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

/** The connector's own records on its own topics; nobody else reads them. */
final class State {
    private static final String SENDING = "io.loligo.connector.sending.v1";
    private static final JsonMapper JSON = ContractsJson.mapper()
            .rebuild()
            .addMixIn(PassOutcome.class, PassForm.class)
            .build();

    private State() {}

    /** What is kept of a connection under one key. */
    enum Kind {
        POSITION("position/"),
        SPEND("quota/"),
        BULLETIN("bulletin/"),
        /** What this release does not know. */
        OTHER("");

        private final String beginning;

        Kind(String beginning) {
            this.beginning = beginning;
        }

        static Kind of(String key) {
            for (Kind kind : values()) {
                if (key.startsWith(kind.beginning)) {
                    return kind;
                }
            }
            return OTHER;
        }

        String key(String connection) {
            return beginning + connection;
        }

        String connection(String key) {
            return key.substring(beginning.length());
        }
    }

    /** The key of a part of a hold. */
    record PartKey(String connection, int place) {
        private static final String BEGINNING = "hold/";

        static Optional<PartKey> of(String key) {
            int slash = key.lastIndexOf('/');
            return key.startsWith(BEGINNING) && slash > BEGINNING.length()
                    ? Optional.of(new PartKey(
                            key.substring(BEGINNING.length(), slash), Integer.parseInt(key.substring(slash + 1))))
                    : Optional.empty();
        }

        String text() {
            return BEGINNING + connection + "/" + place;
        }
    }

    /** Without the people of its hold, which are in parts of their own. */
    static CloudEvent position(String connection, Position position, URI source) {
        Position written = position.holding(position.hold().map(HoldParts::head));
        return event(Kind.POSITION.key(connection), "io.loligo.connector.position.v1", written, source);
    }

    static CloudEvent holdPart(PartKey key, HoldPart part, URI source) {
        return event(key.text(), "io.loligo.connector.hold-part.v1", part, source);
    }

    static CloudEvent spend(String connection, Spend spend, URI source) {
        return event(Kind.SPEND.key(connection), "io.loligo.connector.spend.v1", spend, source);
    }

    static CloudEvent bulletin(String connection, Bulletin bulletin, URI source) {
        return event(Kind.BULLETIN.key(connection), "io.loligo.connector.bulletin.v1", bulletin, source);
    }

    /** Not for the state's topic but for the wishes'. */
    static CloudEvent sending(String connection, Sending sending, URI source) {
        return event(connection, SENDING, sending, source);
    }

    static boolean isSending(CloudEvent event) {
        return event.getType().equals(SENDING);
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
