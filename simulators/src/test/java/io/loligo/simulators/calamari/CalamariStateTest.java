package io.loligo.simulators.calamari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.company.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalamariStateTest {
    private static final Clock FIRST = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock NEXT_DAY = Clock.offset(FIRST, Duration.ofDays(1));

    private Path file;
    private SimulatorSettings settings;

    @BeforeEach
    void keepStateInAFile(@TempDir Path folder) {
        file = folder.resolve("kept").resolve("calamari.json");
        settings = SimulatorSettings.of(40, Outsider.KEY).keptIn(file);
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstStopped() {
        List<Person> everybody;
        Person ann;
        try (var first = CalamariSimulator.start(settings, FIRST)) {
            var control = first.control();
            ann = control.hire(Map.of(
                    "firstName",
                    "Ann",
                    "email",
                    "ann@acme.example",
                    "teams",
                    List.of("Team-New"),
                    "position",
                    "Diver"));
            control.change(2, Map.of("lastName", "Ng"));
            control.archive(3);
            control.archive(4);
            control.delete(4);
            control.startAbsence(5, Map.of("type", "Sabbatical"));
            control.flip(Switch.V2_META, "page");
            control.arm(new Fault.HtmlPage(), Scope.everything().after(3).times(2));
            control.advance(Duration.ofDays(10));
            everybody = control.search("");
        }

        try (var second = CalamariSimulator.start(settings, NEXT_DAY)) {
            var control = second.control();
            assertThat(control.search("")).isEqualTo(everybody);
            assertThat(control.absences(5)).anyMatch(absence -> absence.type().equals("Sabbatical"));
            assertThat(control.status().today()).hasToString("2026-12-05");
            assertThat(control.status().faults()).singleElement().satisfies(armed -> {
                assertThat(armed.fault()).isEqualTo(new Fault.HtmlPage());
                assertThat(armed.scope()).isEqualTo(Scope.everything().after(3).times(2));
            });
            assertThat(control.status().switches()).anyMatch(one -> one.value().equals("page"));
            assertThat(control.hire(Map.of("firstName", "Bo", "email", "bo@acme.example"))
                            .id())
                    .isEqualTo(ann.id() + 1);
        }
    }

    @Test
    void everyChangeIsInTheFileAtOnceThoughNobodyStopsTheSimulator() throws Exception {
        try (var first = CalamariSimulator.start(settings, FIRST)) {
            first.control().change(2, Map.of("lastName", "Written-Through"));

            assertThat(Files.readString(file)).contains("Written-Through");
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndHoldsNoKey() throws Exception {
        CalamariSimulator.start(settings, FIRST).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(Outsider.KEY);
    }

    @Test
    void aFileThatNoSimulatorWroteIsRefusedInWords() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"tenant\":");

        assertThatThrownBy(() -> CalamariSimulator.start(settings, FIRST))
                .hasMessageContaining("Cannot read the simulator's state from " + file)
                .hasMessageContaining("Delete the file to start anew.");
    }

    @Test
    void aTakenPortIsNamed() {
        try (var first = CalamariSimulator.start(settings, FIRST)) {
            int port = first.page().getPort();

            assertThatThrownBy(() -> CalamariSimulator.start(
                            SimulatorSettings.of(1, "key").listeningOn("127.0.0.1", port), FIRST))
                    .hasMessageContaining("Cannot listen on 127.0.0.1:" + port);
        }
    }
}
