package io.loligo.connector.wiring.http;

import io.loligo.connector.connection.ConnectorConfig;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.library.Desk;
import io.loligo.connector.library.DocumentFolder;
import io.loligo.connector.library.FolderWatch;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.messaging.Follower;
import io.loligo.connector.polling.Polling;
import io.loligo.contracts.wire.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What begins with the service and ends with it. */
@Singleton
final class Starting {
    private final Pollers pollers;
    private final Polling polling;
    private final Follower follower;
    private final Optional<FolderWatch> folder;

    Starting(
            Pollers pollers,
            Polling polling,
            ConnectorConfig config,
            ConnectionReader reader,
            Library library,
            Desk desk,
            Clock clock,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pollers = pollers;
        this.polling = polling;
        this.follower = new Follower(kafka, topics, library);
        this.folder = config.documents()
                .map(path ->
                        new FolderWatch(new DocumentFolder(path, reader, library, desk, clock), config.lookEvery()));
    }

    void start(@Observes StartupEvent started) {
        pollers.beginSettings();
        polling.start();
        follower.start();
        folder.ifPresent(FolderWatch::start);
    }

    void end(@Observes ShutdownEvent ended) {
        folder.ifPresent(FolderWatch::close);
        follower.close();
    }
}
