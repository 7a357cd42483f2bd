package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Failed;
import io.loligo.contracts.action.Outcome.InDoubt;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Repeatable;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.winrm.WinRmPowerShell;
import io.loligo.executor.powershell.winrm.WinRmSettings.Login;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.script.ScriptHosts;
import io.loligo.executor.script.local.LocalScripts;
import io.loligo.executor.script.local.ScriptFolder;
import io.loligo.executor.script.remote.RemoteScripts;
import io.loligo.executor.script.remote.ShellHost;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.WinRmSettings;
import io.loligo.simulators.winrm.WinRmSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of the operator's folder on another host, over WS-Management. */
class RemoteScriptIT {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int OUTPUT_LIMIT = 1_000;

    private final String anchor = random("e");

    @TempDir
    Path folder;

    @TempDir
    Path there;

    private ShellHost files1;
    private WinRmSimulator windows;
    private ScriptHosts hosts;
    private Scene scene;

    @BeforeEach
    void start() throws Exception {
        files1 = new ShellHost(there);
        Path authority = Files.createTempFile("authority", ".pem");
        WinRmSettings settings = WinRmSettings.forTests().with(files1).writingAuthorityTo(authority);
        windows = WinRmSimulator.start(settings);
        PowerShell powerShell = new WinRmPowerShell(new io.loligo.executor.powershell.winrm.WinRmSettings(
                windows.endpoint(),
                new Login.Basic(settings.login().user(), settings.login().password()),
                Optional.of(authority),
                Duration.ofSeconds(5),
                LONG,
                30_000,
                4));
        hosts = new ScriptHosts(Map.of(
                ScriptHosts.LOCAL,
                new LocalScripts(OUTPUT_LIMIT),
                "files1",
                new RemoteScripts("files1", powerShell, OUTPUT_LIMIT)));
        scene = Scene.with(DirectoryKind.SIMULATOR, systems -> systems.and(new ScriptFolder(folder, hosts)));
        scene.hired(anchor, "Ann Kowalska");
    }

    @AfterEach
    void stop() {
        scene.close();
        hosts.close();
        windows.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; touch CANARY; '",
                "$(touch CANARY)",
                "`touch CANARY`",
                "\"; exit 1; \"",
                "%PATH% ^& del *.* & | > <",
                "Łącka 😀 \u202e"
            })
    void parametersAreOneJsonDocumentOnStandardInput(String value) throws Exception {
        RunScript echo = put("echo.ps1", "cat > input.json; echo done", Map.of("name", value));

        Applied applied = applied(echo);

        assertThat(applied.after().attributes().get("script:output").toString()).contains("done");
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(there.resolve("input.json")))
                        .path("name")
                        .asText())
                .isEqualTo(value);
        assertThat(there.resolve("CANARY")).doesNotExist();
        assertThat(windows.status().scripts()).containsOnly("run-script");
    }

    @Test
    void itsCheckAndItsUndoRunOnTheSameHost() throws Exception {
        RunScript badge = put("badge.ps1", "touch badge", Map.of());
        put("badge.check.ps1", "test -e badge", Map.of());
        put("badge.undo.ps1", "rm badge", Map.of());

        Applied applied = scene.applied(anchor, badge);

        assertThat(there.resolve("badge")).exists();
        scene.undo(anchor, applied);
        assertThat(there.resolve("badge")).doesNotExist();
        assertThat(folder.resolve("badge")).doesNotExist();
    }

    @Test
    void aHostThatIsNotListedIsRefusedWithThoseThatAre() throws Exception {
        RunScript wish = put("job.ps1", "touch CANARY", Map.of());
        RunScript elsewhere =
                new RunScript(wish.script(), wish.sha256(), Map.of(), "dc1.corp.example.com", LONG, Repeatable.NO);

        Refused refused = scene.refused(anchor, elsewhere, RefusalCode.NOT_CONFIGURED);

        assertThat(refused.explanation().answered()).contains("files1, local", "not 'dc1.corp.example.com'");
        assertThat(files1.runs()).isZero();
    }

    @Test
    void anotherContentOrAnotherKindOfFileIsNotRun() throws Exception {
        RunScript meant = put("job.ps1", "exit 0", Map.of());
        put("job.ps1", "touch CANARY", Map.of());
        assertThat(scene.refused(anchor, meant, RefusalCode.PRECONDITION)
                        .explanation()
                        .answered())
                .contains("SHA-256");

        Refused shell = scene.refused(anchor, put("job.sh", "#!/bin/sh\n", Map.of()), RefusalCode.INVALID_VALUE);

        assertThat(shell.explanation().answered()).contains(".ps1", "files1", "not 'job.sh'");
        assertThat(files1.runs()).isZero();
    }

    @Test
    void aBadEndIsToldWithItsCodeAndWhatTheScriptSaid() throws Exception {
        RunScript bad = put("bad.ps1", "echo no such share >&2; exit 3", Map.of("pin", "0000-secret"));

        assertThat(run(bad)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.explanation().answered()).isEqualTo("bad.ps1 ended with exit code 3: no such share");
            assertThat(failed.toString())
                    .doesNotContain("0000-secret", windows.settings().login().password());
        });
    }

    @Test
    void aScriptThatTakesTooLongIsEndedAndInDoubt() throws Exception {
        RunScript slow = put("slow.ps1", "echo begun; exec sleep 300", Map.of(), Duration.ofMillis(500), Repeatable.NO);

        assertThat(run(slow))
                .isInstanceOfSatisfying(
                        InDoubt.class,
                        doubt -> assertThat(doubt.explanation().answered())
                                .contains("slow.ps1 did not end within PT0.5S", "begun"));
        assertThat(files1.runs()).isOne();
    }

    @Test
    void outputBeyondTheLimitIsReadAndNotKept() throws Exception {
        RunScript loud = put("loud.ps1", "head -c 5000000 /dev/zero | tr '\\0' x", Map.of());

        String said = applied(loud).after().attributes().get("script:output").getFirst();

        assertThat(said).hasSizeLessThan(OUTPUT_LIMIT + 100).endsWith("… (more was written and not kept)");
    }

    static Stream<Arguments> lostEnds() {
        return Stream.of(
                Arguments.of(new WinRmFault.OfRequest.AnswerLost(), "Receive"),
                Arguments.of(new WinRmFault.OfRequest.AnswerLost(), "Send"),
                Arguments.of(new WinRmFault.OfRequest.ServerError(502), "Receive"),
                Arguments.of(new WinRmFault.OfRequest.Refused("2150858843", "The shell was not found."), "Receive"),
                Arguments.of(new WinRmFault.OfScript.TruncatedOutput(), "run-script"),
                Arguments.of(new WinRmFault.OfScript.Flooding(100_000), "run-script"));
    }

    /** Nobody knows whether it ran: without a check, somebody has to look. */
    @ParameterizedTest
    @MethodSource("lostEnds")
    void aRunWhoseEndIsLostIsInDoubtAndNotRepeated(WinRmFault fault, String where) throws Exception {
        RunScript once = put("once.ps1", "echo x >> ran", Map.of());
        windows.faults().arm(fault, where, 0, OptionalInt.of(1));

        assertThat(run(once)).isInstanceOf(InDoubt.class);

        assertThat(Files.readAllLines(there.resolve("ran"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lostEnds")
    void aRepeatableRunWhoseEndIsLostIsRepeated(WinRmFault fault, String where) throws Exception {
        boolean isFlooded = fault instanceof WinRmFault.OfScript.Flooding;
        RunScript again = put("again.ps1", "echo x >> ran", Map.of(), LONG, Repeatable.YES);
        windows.faults().arm(fault, where, 0, OptionalInt.of(1));

        assertThat(run(again)).isInstanceOf(isFlooded ? Failed.class : Applied.class);

        assertThat(Files.readAllLines(there.resolve("ran"))).hasSize(isFlooded ? 1 : 2);
    }

    static Stream<Arguments> faultsBeforeItBegins() {
        return Stream.of(
                Arguments.of(new WinRmFault.OfRequest.ServerError(503)),
                Arguments.of(new WinRmFault.OfRequest.AnswerLost()),
                Arguments.of(new WinRmFault.OfRequest.Unauthorized()),
                Arguments.of(new WinRmFault.OfRequest.Refused("2150859174", "At most 5 shells are allowed.")));
    }

    @ParameterizedTest
    @MethodSource("faultsBeforeItBegins")
    void aHostThatIsAwayBeforeTheScriptBeginsIsWaitedFor(WinRmFault fault) throws Exception {
        RunScript once = put("once.ps1", "echo x >> ran", Map.of());
        windows.faults().arm(fault, "Create", 0, OptionalInt.of(3));

        assertThat(run(once)).isInstanceOf(Applied.class);

        assertThat(Files.readAllLines(there.resolve("ran"))).hasSize(1);
    }

    @Test
    void aHostThatCannotRunItSaysWhyInWords() throws Exception {
        RunScript job = put("job.ps1", "exit 0", Map.of(), LONG, Repeatable.YES);
        windows.faults()
                .arm(
                        new WinRmFault.OfScript.Failing(
                                "Access to the path 'C:\\Temp' is denied.",
                                "PermissionDenied: (:) [], UnauthorizedAccessException",
                                "UnauthorizedAccessException"),
                        "run-script");

        assertThat(run(job)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.explanation().answered())
                    .startsWith("job.ps1 could not be run on the host 'files1': Access to the path")
                    .doesNotContain("CLIXML", "<Obj");
            assertThat(failed.explanation().advice()).contains("temporary folder");
        });
    }

    private Applied applied(RunScript wish) {
        Outcome outcome = run(wish);
        assertThat(outcome).isInstanceOf(Applied.class);
        return (Applied) outcome;
    }

    private Outcome run(RunScript wish) {
        List<ActionResult> results =
                scene.results(People.command(People.target(anchor), wish), new RecordingDelivery(10));
        return results.getFirst().outcome();
    }

    private RunScript put(String name, String content, Map<String, Object> parameters) throws IOException {
        return put(name, content, parameters, LONG, Repeatable.NO);
    }

    private RunScript put(
            String name, String content, Map<String, Object> parameters, Duration timeout, Repeatable repeatable)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        String sha256 = new ScriptFile(name, Files.readAllBytes(file)).sha256();
        return new RunScript(name, sha256, parameters, "files1", timeout, repeatable);
    }
}
