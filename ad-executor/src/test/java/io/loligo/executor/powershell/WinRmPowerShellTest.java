package io.loligo.executor.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.WinRmSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinRmPowerShellTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final ObjectNode HELLO = Echo.input("hello");

    private static final int OUTPUT_BYTES = 400_000;

    private static Echo echo;
    private static WinRmSimulator windows;
    private static Path authority;
    private static PowerShell powerShell;

    @BeforeAll
    static void start(@TempDir Path folder) {
        authority = folder.resolve("ca.pem");
        echo = new Echo();
        windows = WinRmSimulator.start(io.loligo.simulators.winrm.WinRmSettings.forTests()
                .with(echo)
                .withPiecesOf(20_000)
                .writingAuthorityTo(authority));
        powerShell = to(windows.endpoint(), login(), Optional.of(authority));
    }

    @AfterAll
    static void stop() {
        powerShell.close();
        windows.close();
    }

    @AfterEach
    void mend() {
        windows.faults().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; Remove-Item C:\\ -Recurse; '",
                "$(Remove-Item C:\\)",
                "`$env:USERNAME `n `\"",
                "\"; exit 1; \"",
                "two\nlines\r\nand a\ttab\0nul",
                "]]></rsp:Command><evil/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "%PATH% ^& del *.* & | > <",
                "@'\n'@\n# loligo-script: other 1",
                "Łącka 😀 \u202e \ufeff ß"
            })
    void whateverIsInTheInputArrivesAsItWasAndNowhereElse(String text) throws Exception {
        ObjectNode input = Echo.input(text);

        assertThat(powerShell.run(Echo.SCRIPT, input, DEADLINE)).isEqualTo(new Reply.Result(input));

        assertThat(echo.last()).isEqualTo(input);
        assertThat(windows.status().scripts()).containsOnly("echo");
    }

    @Test
    void anInputThatNoCommandLineTakesIsSentInPieces() throws Exception {
        ObjectNode photo = Echo.input("0123456789abcdef".repeat(20_000));
        long before = sent();

        assertThat(powerShell.run(Echo.SCRIPT, photo, DEADLINE)).isEqualTo(new Reply.Result(photo));

        assertThat(sent() - before).isEqualTo(5);
    }

    @Test
    void noShellIsLeftOpenWhateverHappened() throws Exception {
        int before = windows.status().openShells();
        powerShell.run(Echo.SCRIPT, HELLO, DEADLINE);
        powerShell.check();
        windows.faults().arm(new WinRmFault.OfScript.Hanging(), "echo", 0, OptionalInt.of(1));
        trouble(Duration.ofMillis(300));
        windows.faults().arm(new WinRmFault.OfRequest.ServerError(502), "Receive", 0, OptionalInt.of(1));
        trouble(DEADLINE);

        assertThat(windows.status().openShells()).isEqualTo(before);
    }

    @Test
    void anErrorOfTheScriptIsAReplyWithItsWordsAndItsId() throws Exception {
        windows.faults()
                .arm(
                        new WinRmFault.OfScript.Failing(
                                "Access is denied to 'Łącka'.",
                                "PermissionDenied: (ann:String) [Set-Mailbox], UnauthorizedAccessException",
                                "AccessDenied,Set-Mailbox"),
                        "echo");

        assertThat(powerShell.run(Echo.SCRIPT, HELLO, DEADLINE))
                .isInstanceOfSatisfying(Reply.Failure.class, failure -> {
                    assertThat(failure.message())
                            .startsWith("Access is denied to '")
                            .endsWith("'.");
                    assertThat(failure.code()).isEqualTo("AccessDenied,Set-Mailbox");
                    assertThat(failure.target()).isEqualTo("ann:String");
                });
    }

    @Test
    void whatAModuleWritesAboveTheResultDoesNoHarm() throws Exception {
        windows.faults().arm(new WinRmFault.OfScript.NoisyOutput("WARNING: {careful}"), "echo");

        assertThat(powerShell.run(Echo.SCRIPT, HELLO, DEADLINE)).isEqualTo(new Reply.Result(HELLO));
    }

    @Test
    void aScriptThatTakesItsTimeIsWaitedFor() throws Exception {
        windows.faults().arm(new WinRmFault.OfScript.Slow(Duration.ofMillis(700)), "echo");

        assertThat(powerShell.run(Echo.SCRIPT, HELLO, DEADLINE)).isEqualTo(new Reply.Result(HELLO));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new WinRmFault.OfRequest.Unauthorized(),
                        "Create",
                        new Trouble.Unreachable(Sent.NO),
                        "does not let svc-loligo@corp.example.com in (HTTP 401)"),
                Arguments.of(
                        new WinRmFault.OfRequest.ServerError(500),
                        "Command",
                        new Trouble.Passing(),
                        "(Command) answered HTTP 500 without a message of WS-Management"),
                Arguments.of(
                        new WinRmFault.OfRequest.ServerError(404),
                        "Create",
                        new Trouble.Unreachable(Sent.NO),
                        "there is no WS-Management at this address"),
                Arguments.of(
                        new WinRmFault.OfRequest.AnswerLost(),
                        "Create",
                        new Trouble.Unreachable(Sent.NO),
                        "(Create): no answer"),
                Arguments.of(
                        new WinRmFault.OfRequest.AnswerLost(),
                        "Send",
                        new Trouble.Unreachable(Sent.PERHAPS),
                        "(Send): no answer"),
                Arguments.of(
                        new WinRmFault.OfRequest.AnswerLost(),
                        "Receive",
                        new Trouble.Unreachable(Sent.PERHAPS),
                        "(Receive): no answer"),
                Arguments.of(
                        new WinRmFault.OfRequest.Refused("2150858843", "The shell was not found on the server."),
                        "Receive",
                        new Trouble.Unreachable(Sent.PERHAPS),
                        "The shell was not found on the server. (WSManFault 2150858843)"),
                Arguments.of(
                        new WinRmFault.OfRequest.Refused("2150859174", "This user is allowed a maximum of 5 shells."),
                        "Create",
                        new Trouble.Passing(Sent.NO),
                        "This user is allowed a maximum of 5 shells."),
                Arguments.of(
                        new WinRmFault.OfRequest.Refused("5", "Access is denied."),
                        "Create",
                        new Trouble.Unreachable(Sent.NO),
                        "Access is denied."),
                Arguments.of(
                        new WinRmFault.OfScript.TruncatedOutput(),
                        "echo",
                        new Trouble.Passing(),
                        "no JSON result; it wrote '{\"text\""),
                Arguments.of(new WinRmFault.OfScript.Flooding(5_000), "echo", new Trouble.Passing(), "xxx…'"),
                Arguments.of(
                        new WinRmFault.OfScript.Flooding(OUTPUT_BYTES),
                        "echo",
                        new Trouble.Lasting(),
                        "wrote more than " + OUTPUT_BYTES + " bytes and was ended"),
                Arguments.of(
                        new WinRmFault.OfScript.Hanging(),
                        "echo",
                        new Trouble.Passing(),
                        "the script echo 1 on localhost had not ended after 1 s and was ended"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultSaysWhatToMakeOfItAndWhatToDo(WinRmFault fault, String where, Trouble trouble, String words) {
        windows.faults().arm(fault, where);

        SystemException thrown = trouble(Duration.ofSeconds(1));

        assertThat(thrown.trouble()).isEqualTo(trouble);
        assertThat(thrown.answered()).contains(words);
        assertThat(thrown.advice()).endsWith(".");
        assertThat(thrown).hasMessageNotContaining(windows.settings().login().password());
    }

    @Test
    void aHostWhoseCertificateIsNotTrustedHearsNoPassword() {
        Map<String, Long> before = windows.status().requests();
        try (PowerShell stranger = to(windows.endpoint(), login(), Optional.empty())) {
            SystemException thrown =
                    catchThrowableOfType(SystemException.class, () -> stranger.run(Echo.SCRIPT, HELLO, DEADLINE));

            assertThat(thrown.trouble()).isEqualTo(new Trouble.Unreachable(Sent.NO));
            assertThat(thrown.answered()).contains("comes from an authority that is not trusted");
        }
        assertThat(windows.status().requests()).isEqualTo(before);
    }

    @Test
    void aHostUnderAnotherNameThanItsCertificateBearsIsNotBelieved() throws Exception {
        Map<String, Long> before = windows.status().requests();
        try (var relay = new Relay("127.0.0.2", windows.endpoint().getPort());
                PowerShell mistaken = to(
                        URI.create("https://127.0.0.2:" + relay.port() + "/wsman"), login(), Optional.of(authority))) {
            SystemException thrown = catchThrowableOfType(SystemException.class, mistaken::check);

            assertThat(thrown.trouble()).isEqualTo(new Trouble.Unreachable(Sent.NO));
            assertThat(thrown.answered()).contains("certificate");
        }
        assertThat(windows.status().requests()).isEqualTo(before);
    }

    @Test
    void aHostThatIsDownIsToBeWaitedFor() {
        try (PowerShell nobody = to(URI.create("https://localhost:1/wsman"), login(), Optional.of(authority))) {
            SystemException thrown =
                    catchThrowableOfType(SystemException.class, () -> nobody.run(Echo.SCRIPT, HELLO, DEADLINE));

            assertThat(thrown.trouble()).isEqualTo(new Trouble.Unreachable(Sent.NO));
            assertThat(thrown.advice()).contains("Check that the host is up");
        }
    }

    @Test
    void noMoreShellsAreOpenAtOnceThanAllowed() throws Exception {
        windows.faults().arm(new WinRmFault.OfScript.Slow(Duration.ofMillis(200)), "echo");
        List<Callable<Reply>> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(() -> powerShell.run(Echo.SCRIPT, HELLO, DEADLINE));
        }
        int before = windows.status().openShells();
        int most = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> running = six.stream().map(threads::submit).toList();
            while (!running.stream().allMatch(Future::isDone)) {
                most = Math.max(most, windows.status().openShells());
            }
            for (Future<Reply> one : running) {
                assertThat(one.get()).isEqualTo(new Reply.Result(HELLO));
            }
        }
        assertThat(most - before).isBetween(1, 2);
    }

    private static long sent() {
        return windows.status().requests().getOrDefault("Send", 0L);
    }

    private SystemException trouble(Duration deadline) {
        return catchThrowableOfType(SystemException.class, () -> powerShell.run(Echo.SCRIPT, HELLO, deadline));
    }

    private static WinRmSettings.Login login() {
        return new WinRmSettings.Login.Basic(
                windows.settings().login().user(), windows.settings().login().password());
    }

    private static PowerShell to(URI endpoint, WinRmSettings.Login login, Optional<Path> trusted) {
        return new WinRmPowerShell(new WinRmSettings(
                endpoint, login, trusted, Duration.ofSeconds(5), Duration.ofSeconds(5), OUTPUT_BYTES, 2));
    }
}
