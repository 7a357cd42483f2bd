package io.loligo.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.local.chain.ServiceSettings;
import io.loligo.local.directory.DirectoryView;
import io.loligo.simulators.calamari.CalamariControl;
import io.loligo.simulators.calamari.behaviour.Fault;
import io.loligo.simulators.calamari.behaviour.Scope;
import io.loligo.simulators.calamari.exchange.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Calamari answers instead of its people: nothing happens, one message says so, and the next right answer heals it. */
class WrongAnswersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path home;

    private static Run run;
    private static CalamariControl hr;

    @BeforeAll
    static void start() throws Exception {
        run = Run.ready(Run.Place.in(home, null, "--people", "120"));
        hr = run.hr();
    }

    @AfterAll
    static void stop() {
        if (run != null) {
            run.close();
        }
    }

    @AfterEach
    void mend() throws Exception {
        hr.clearFaults();
        run.connector().poll(ServiceSettings.CONNECTION);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new Fault.EmptyList(), "people"),
                Arguments.of(new Fault.HtmlPage(), "text/html.*not JSON"),
                Arguments.of(new Fault.TruncatedJson(), "JSON"),
                Arguments.of(new Fault.MissingKey(Optional.empty()), "legacyId"),
                Arguments.of(new Fault.DuplicateRow(), "twice|does not begin with the last row"),
                Arguments.of(new Fault.Unauthorized(), "401"),
                Arguments.of(new Fault.TooManyRequests(Optional.of(Duration.ofSeconds(1))), "429"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongAnswerChangesNothingIsToldAndHealsByItself(Fault fault, String told) throws Exception {
        awaitGood();
        try (DirectoryView directory = run.directory()) {
            long usn = directory.highestCommittedUsn();
            long events = Events.count(run);

            hr.arm(fault, Scope.on(Endpoint.PEOPLE_LIST));
            run.connector().poll(ServiceSettings.CONNECTION);

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(run.connector().standing().trouble()).containsPattern(told));
            assertThat(Events.count(run)).isEqualTo(events);
            assertThat(directory.highestCommittedUsn()).isEqualTo(usn);

            hr.clearFaults();
            run.connector().poll(ServiceSettings.CONNECTION);
            awaitGood();
            assertThat(Events.count(run)).isEqualTo(events);
            assertThat(directory.highestCommittedUsn()).isEqualTo(usn);
        }
    }

    private static void awaitGood() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(run.connector().standing().trouble()).isEmpty());
    }
}
