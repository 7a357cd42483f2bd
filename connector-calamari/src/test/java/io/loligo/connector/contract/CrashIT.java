package io.loligo.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.connector.messaging.Log;
import io.loligo.connector.people.Hearing;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.EmployeeSnapshot;
import io.loligo.contracts.employee.EmploymentState;
import io.loligo.simulators.calamari.CalamariControl;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged service as real processes, killed without warning between and inside its transactions. */
class CrashIT {
    private static final int PEOPLE = 2_000;
    private static final String KEY = "key";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final Log log = new Log();
    private final Random random = new Random(7);
    private final List<Process> alive = new ArrayList<>();
    private final CalamariSimulator calamari =
            CalamariSimulator.start(SimulatorSettings.of(PEOPLE, KEY).with(Switch.RATE_LIMIT, "off"));
    private final CalamariControl hr = calamari.control();
    private final int people = hr.status().active() + hr.status().archived();

    @AfterEach
    void close() throws InterruptedException {
        for (Process process : alive) {
            process.destroyForcibly().waitFor();
        }
        calamari.close();
    }

    @Test
    void aConnectorKilledAgainAndAgainLosesNoChangeAndTellsNoneTwice() throws Exception {
        for (int kill = 0; kill < 4; kill++) {
            long before = told();
            Process connector = start("one");
            await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(() -> told() > before || isComplete());
            long more = told() + random.nextInt(900);
            await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(() -> told() > more || isComplete());
            kill(connector);
        }
        change();
        start("one");
        awaitEverything();
    }

    @Test
    void theStandbyTakesOverFromAReplicaKilledInTheMiddleOfItsPass() throws Exception {
        Process first = start("one");
        await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(() -> told() > 0);
        start("two");
        kill(first);
        await().atMost(SOON).until(this::isComplete);

        change();

        awaitEverything();
    }

    /** Something of every kind that HR does. */
    private void change() {
        hr.change(5, Map.of("lastName", "Newname"));
        hr.change(6, Map.of("position", "Lead"));
        hr.archive(7);
        hr.terminate(8, hr.status().today().plusDays(30));
        hr.hire(Map.of(
                "firstName", "Zofia", "lastName", "Late", "email", "zofia@acme.example", "hireDate", "2020-01-01"));
    }

    private void awaitEverything() {
        await().atMost(SOON).untilAsserted(() -> {
            Map<String, EmployeeSnapshot> known = log.snapshots();
            assertThat(known).hasSize(people + 1);
            assertThat(known.get("acme/5").employee().text(Field.LAST_NAME)).contains("Newname");
            assertThat(known.get("acme/6").employee().text(Field.POSITION)).contains("Lead");
            assertThat(known.get("acme/7").state()).isEqualTo(EmploymentState.LEFT);
            assertThat(known.get("acme/8").employee().day(Field.TERMINATION_DATE))
                    .isPresent();
        });
        List<EmployeeChange> changes = log.changes();
        assertThat(log.identifiers()).doesNotHaveDuplicates();
        Hearing hearing = new Hearing();
        changes.forEach(hearing::hear);
        hearing.agreesWith(log.snapshots().values());
    }

    private boolean isComplete() {
        return log.snapshots().size() >= people;
    }

    private long told() {
        return log.read(log.topics().employeeSnapshots()).size();
    }

    private void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
        alive.remove(process);
    }

    private Process start(String instance) throws IOException {
        String connection = "loligo.calamari.connections.acme.";
        Map<String, String> settings = Map.of(
                "quarkus.http.port",
                "0",
                "kafka.bootstrap.servers",
                (String) log.settings().get("bootstrap.servers"),
                "loligo.topics.prefix",
                log.topics().prefix(),
                "loligo.connector.instance",
                instance,
                connection + "base-url",
                calamari.api().toString(),
                connection + "api-key",
                KEY,
                connection + "allow-http",
                "true",
                connection + "interval",
                "PT1S",
                connection + "limits.per-second",
                "1000",
                connection + "limits.per-day",
                "1000000");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-D" + connection + "limits.per-hour=1000000");
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "crash-" + instance + ".log").toFile()))
                .start();
        alive.add(process);
        return process;
    }
}
