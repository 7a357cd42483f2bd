package io.loligo.connector.library.messaging;

import io.loligo.connector.library.Library;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Hands every version to the library, whichever replica wrote it; after trouble with Kafka, from the beginning. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Library library;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private String lastTrouble = "";

    public Follower(Map<String, Object> kafka, Topics topics, Library library) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.library = library;
        this.thread = Thread.ofVirtual().name("connection-versions").unstarted(this::follow);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (end.getCount() > 0) {
                try (VersionLog log =
                        new VersionLog(kafka, topics.connectorDocuments().name())) {
                    read(log);
                } catch (KafkaException | IOException failed) {
                    warn(String.valueOf(failed.getMessage()));
                    if (end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(VersionLog log) throws IOException {
        while (end.getCount() > 0) {
            if (log.isAtEnd()) {
                library.completed();
                lastTrouble = "";
            }
            log.next(POLL).forEach(library::take);
        }
    }

    private void warn(String words) {
        if (!words.equals(lastTrouble)) {
            LOG.warnf(
                    "The connection documents cannot be read from Kafka (%s); what is in force stays so, and this tries again by itself",
                    words);
        }
        lastTrouble = words;
    }
}
