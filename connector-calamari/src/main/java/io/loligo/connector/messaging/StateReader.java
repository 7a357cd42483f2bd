package io.loligo.connector.messaging;

import io.cloudevents.CloudEvent;
import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.pass.Position;
import io.loligo.connector.quota.Spend;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hands what the keepers wrote down to whoever shows it on this replica. Confined to one thread. */
final class StateReader {
    private final Bulletins bulletins;
    private final Map<String, HoldParts> parts = new HashMap<>();

    StateReader(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    /** @param event empty when what has this key is there no more */
    void take(String key, Optional<CloudEvent> event) throws IOException {
        Optional<State.PartKey> part = State.PartKey.of(key);
        if (part.isPresent()) {
            parts(part.get().connection())
                    .take(
                            part.get().place(),
                            event.isEmpty() ? Optional.empty() : Optional.of(State.read(event.get(), HoldPart.class)));
        } else if (event.isPresent()) {
            State.Kind kind = State.Kind.of(key);
            String connection = kind.connection(key);
            switch (kind) {
                case BULLETIN -> bulletins.told(connection, State.read(event.get(), Bulletin.class));
                case SPEND -> bulletins.spent(connection, State.read(event.get(), Spend.class));
                case POSITION ->
                    bulletins.held(
                            connection,
                            parts(connection)
                                    .whole(State.read(event.get(), Position.class)
                                            .hold()));
                case OTHER -> {}
            }
        }
    }

    private HoldParts parts(String connection) {
        return parts.computeIfAbsent(connection, fresh -> new HoldParts());
    }
}
