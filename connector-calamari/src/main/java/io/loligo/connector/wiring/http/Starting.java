package io.loligo.connector.wiring.http;

import io.loligo.connector.connection.ConnectorConfig;
import io.loligo.connector.library.DocumentFolder;
import io.loligo.connector.library.FolderWatch;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.messaging.Follower;
import io.loligo.connector.messaging.StateFollower;
import io.loligo.connector.polling.Polling;
import io.loligo.contracts.wire.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** What begins with the service and ends with it. */
@Singleton
final class Starting {
    private final Pollers pollers;
    private final Polling polling;
    private final Follower follower;
    private final FolderWatch folder;
    private final StateFollower bulletins;

    Starting(
            Pollers pollers,
            Polling polling,
            ConnectorConfig config,
            Library library,
            DocumentFolder folder,
            StateFollower bulletins,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pollers = pollers;
        this.polling = polling;
        this.bulletins = bulletins;
        this.follower = new Follower(kafka, topics, library);
        this.folder = new FolderWatch(folder, config.lookEvery());
    }

    void start(@Observes StartupEvent started) {
        bulletins.start();
        pollers.beginSettings();
        polling.start();
        follower.start();
        folder.start();
    }

    void end(@Observes ShutdownEvent ended) {
        folder.close();
        follower.close();
        bulletins.close();
    }
}
