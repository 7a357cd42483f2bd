package io.loligo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The packaged service, killed without warning while it records. */
class KilledIT {
    private static final int PEOPLE = 4_000;
    private static final int KILLS = 3;

    private final Map<String, String> settings = new RealParts().start();
    private final String database = "jdbc:postgresql://" + settings.get("loligo.audit.database");

    @Test
    void aServiceThatIsKilledAgainAndAgainRecordsEveryEventOnce() throws Exception {
        List<Envelope<?>> events = Story.hires(Instant.parse("2026-11-24T08:00:00Z"), PEOPLE);
        try (Log log =
                new Log(settings.get("kafka.bootstrap.servers"), new Topics(settings.get("loligo.topics.prefix")))) {
            log.write(events);
        }

        long recorded = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = recorded;
            Process service = start();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count("select count(*) from event") > before);
            service.destroyForcibly().waitFor();
            recorded = count("select count(*) from event");
        }
        assertThat(recorded).as("killed before it was done").isBetween(1L, (long) events.size());

        Process service = start();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> count("select count(*) from event") >= events.size());
        } finally {
            service.destroy();
            service.waitFor();
        }

        Set<String> written = new HashSet<>();
        events.forEach(event -> written.add(event.id()));
        assertThat(ids()).hasSize(events.size()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(count("select sum(events) from hourly_count")).isEqualTo(events.size());
        assertThat(count("select count(*) from person")).isEqualTo(PEOPLE);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=0",
                "-Dmp.messaging.incoming.events.max.poll.records=500",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed.log").toFile()))
                .start();
    }

    private long count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database,
                        settings.get("loligo.audit.database-user"),
                        settings.get("quarkus.datasource.password"));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException notThereYet) {
            if ("42P01".equals(notThereYet.getSQLState())) {
                return 0;
            }
            throw notThereYet;
        }
    }

    private List<String> ids() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        database,
                        settings.get("loligo.audit.database-user"),
                        settings.get("quarkus.datasource.password"));
                var rows = connection.createStatement().executeQuery("select id from event")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
