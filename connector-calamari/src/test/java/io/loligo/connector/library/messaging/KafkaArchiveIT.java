package io.loligo.connector.library.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.loligo.connector.connection.Connection;
import io.loligo.connector.document.ConnectionReader;
import io.loligo.connector.library.ArchiveException;
import io.loligo.connector.library.Library;
import io.loligo.connector.library.OvertakenException;
import io.loligo.connector.library.Version;
import io.loligo.connector.library.Version.Origin;
import io.loligo.connector.library.Work;
import io.loligo.connector.messaging.Log;
import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Topics;
import io.loligo.outbound.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KafkaArchiveIT {
    private static final Performed ANN = new Performed("ann", Instant.parse("2026-11-24T08:00:00Z"), "");

    private final Log log = new Log();
    private final Topics topics = log.topics();
    private final Map<String, Object> kafka = log.settings();
    private final KafkaArchive archive = new KafkaArchive(kafka, topics);

    @Test
    void everyVersionIsKeptAndToldAndAFollowerSeesThemAll() throws Exception {
        archive.append(version(1, "one"), told(1));
        archive.append(version(2, "two"), told(2));

        Library library = library();
        try (Follower follower = new Follower(kafka, topics, library)) {
            follower.start();
            await().atMost(Duration.ofSeconds(30)).until(library::isComplete);
            assertThat(library.history("acme")).containsExactly(version(2, "two"), version(1, "one"));

            archive.append(version(3, "three"), told(3));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(library.head("acme")).contains(version(3, "three")));
        }
        assertThat(activities()).containsExactly(told(1), told(2), told(3));
    }

    @Test
    void aVersionThatIsNotTheNextIsRefusedAndNothingIsWritten() throws Exception {
        archive.append(version(1, "one"), told(1));

        assertThatThrownBy(() -> new KafkaArchive(kafka, topics).append(version(1, "other"), told(1)))
                .isInstanceOfSatisfying(
                        OvertakenException.class,
                        overtaken -> assertThat(overtaken.last()).isEqualTo(1));
        assertThatThrownBy(() -> archive.append(version(3, "gap"), told(3))).isInstanceOf(OvertakenException.class);
        assertThat(activities()).containsExactly(told(1));
    }

    /** However replicas interleave, the versions are 1 to n, each written by exactly one of those who tried. */
    @Test
    void ofReplicasThatSaveAtOnceOneWinsEachVersion() throws Exception {
        int rounds = 4;
        int replicas = 3;
        List<Callable<Integer>> all = new ArrayList<>();
        for (int replica = 0; replica < replicas; replica++) {
            String text = "replica " + replica;
            all.add(() -> saved(new KafkaArchive(kafka, topics), rounds, text));
        }
        int won = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one : threads.invokeAll(all)) {
                won += one.get();
            }
        }

        Library library = library();
        try (Follower follower = new Follower(kafka, topics, library)) {
            follower.start();
            await().atMost(Duration.ofSeconds(30)).until(library::isComplete);
        }
        assertThat(won).isEqualTo(library.history("acme").size());
        assertThat(library.history("acme").reversed())
                .extracting(Version::number)
                .isEqualTo(IntStream.rangeClosed(1, won).boxed().toList());
    }

    @Test
    void aBrokerThatIsNotThereIsSaid() {
        Map<String, Object> nowhere =
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 2000, "request.timeout.ms", 1000);

        assertThatThrownBy(() -> new KafkaArchive(nowhere, topics).append(version(1, "one"), told(1)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("Writing down version 1 of connection acme")
                .hasMessageContaining("kafka.bootstrap.servers");
    }

    private List<Record> activities() {
        return log.read(topics.operatorActivity()).stream()
                .map(message -> Log.body(message.value()))
                .toList();
    }

    private static int saved(KafkaArchive archive, int rounds, String text) throws ArchiveException {
        int won = 0;
        int last = 0;
        for (int round = 0; round < rounds; round++) {
            try {
                archive.append(version(last + 1, text), told(last + 1));
                last++;
                won++;
            } catch (OvertakenException overtaken) {
                last = overtaken.last();
            }
        }
        return won;
    }

    private static Version version(int number, String text) {
        return new Version("acme", number, text, Origin.API, ANN);
    }

    private static DocumentChanged told(int number) {
        return new DocumentChanged(ANN, "connection", "acme", Integer.toString(number), "", "text");
    }

    private static Library library() {
        return new Library(new ConnectionReader(Reach.publicOnly()), new Work() {
            @Override
            public void begin(Connection connection) {
                throw new AssertionError("these texts are no documents");
            }

            @Override
            public void end(String connection) {
                throw new AssertionError("nothing is withdrawn");
            }
        });
    }
}
