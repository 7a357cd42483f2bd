package io.loligo.connector.library.messaging;

import io.loligo.connector.library.Library;
import io.loligo.connector.messaging.UntilClosed;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Hands every version to the library, whichever replica wrote it; after trouble with Kafka, from the beginning. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Library library;
    private final UntilClosed following;
    private String lastTrouble = "";

    public Follower(Map<String, Object> kafka, Topics topics, Library library) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.library = library;
        this.following = new UntilClosed("connection-versions", PAUSE, this::follow, this::warn);
    }

    public void start() {
        following.start();
    }

    @Override
    public void close() {
        following.close();
    }

    private void follow() throws IOException {
        try (VersionLog log = new VersionLog(kafka, topics.connectorDocuments().name())) {
            read(log);
        }
    }

    private void read(VersionLog log) throws IOException {
        while (following.isOpen()) {
            if (log.isAtEnd()) {
                library.completed();
                lastTrouble = "";
            }
            log.next(POLL).forEach(library::take);
        }
    }

    private void warn(Exception failed) {
        String words = String.valueOf(failed.getMessage());
        if (!words.equals(lastTrouble)) {
            LOG.warnf(
                    "The connection documents cannot be read from Kafka (%s); what is in force stays so, and this tries again by itself",
                    words);
        }
        lastTrouble = words;
    }
}
