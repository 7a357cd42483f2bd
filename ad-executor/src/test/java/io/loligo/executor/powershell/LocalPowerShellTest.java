package io.loligo.executor.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.executor.powershell.local.LocalPowerShell;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the shell in place of {@code pwsh}: what is shown is how the process is treated. */
class LocalPowerShellTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final ObjectNode INPUT = Echo.input("$(touch /tmp/x); '; \n Łącka 😀");

    @Test
    void theInputIsOnStandardInputAndTheLastLineIsTheResult() throws Exception {
        assertThat(run("echo WARNING; cat")).isEqualTo(new Reply.Result(INPUT));
    }

    @Test
    void theCommandLineHoldsTheScriptAndNothingOfTheInput() throws Exception {
        Reply reply = run("printf '{\"last\":\"%s\",\"number\":%d}' \"$4\" $#");

        assertThat(reply).isInstanceOfSatisfying(Reply.Result.class, result -> {
            assertThat(result.json().path("number").asInt()).isEqualTo(4);
            String script = new String(
                    Base64.getDecoder().decode(result.json().path("last").asText()), StandardCharsets.UTF_16LE);
            assertThat(script).isEqualTo(Echo.SCRIPT.text()).startsWith("# loligo-script: echo 1\n");
        });
    }

    @Test
    void anErrorBecomesWords() throws Exception {
        assertThat(run("echo 'no such cmdlet' >&2; exit 3")).isEqualTo(new Reply.Failure("", "no such cmdlet", ""));
        assertThat(run("echo '{\"error\":{\"code\":\"C\",\"message\":\"m\",\"target\":\"t\"}}'"))
                .isEqualTo(new Reply.Failure("C", "m", "t"));
    }

    @Test
    void aProcessThatEndsWithoutReadingOrSayingAnythingIsToldOf() {
        SystemException thrown = trouble("exec <&-; exit 0", DEADLINE);

        assertThat(thrown.trouble()).isEqualTo(new Trouble.Passing());
        assertThat(thrown.answered())
                .isEqualTo("the script ended with exit code 0 and no JSON result; it wrote nothing");
    }

    @Test
    void whoeverIsTooSlowIsEndedWithAllItsChildren(@TempDir Path folder) throws Exception {
        Path pids = folder.resolve("pids");

        SystemException thrown = trouble(
                "sleep 300 & echo $! > '" + pids + "'; (sleep 301; true) & echo $! >> '" + pids + "'; wait",
                Duration.ofMillis(700));

        assertThat(thrown.trouble()).isEqualTo(new Trouble.Passing());
        assertThat(thrown.answered()).contains("had not ended after 0 s and was ended with all that it started");
        List<String> children = Files.readAllLines(pids);
        assertThat(children).hasSize(2);
        await().atMost(DEADLINE)
                .until(() -> children.stream()
                        .noneMatch(pid -> ProcessHandle.of(Long.parseLong(pid))
                                .filter(ProcessHandle::isAlive)
                                .isPresent()));
    }

    @Test
    void whoeverWritesTooMuchIsEnded() {
        SystemException thrown = trouble("yes", Duration.ofSeconds(1));

        assertThat(thrown.trouble()).isEqualTo(new Trouble.Lasting());
        assertThat(thrown.answered()).contains("wrote more than 10000 bytes");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        var missing = new LocalPowerShell(List.of("/no/such/pwsh"), 10_000);

        SystemException thrown = catchThrowableOfType(SystemException.class, missing::check);

        assertThat(thrown.trouble()).isEqualTo(new Trouble.Unreachable(Sent.NO));
        assertThat(thrown.answered()).contains("'/no/such/pwsh' could not be started");
    }

    private static Reply run(String shellScript) throws SystemException {
        return standIn(shellScript).run(Echo.SCRIPT, INPUT, DEADLINE);
    }

    private static SystemException trouble(String shellScript, Duration deadline) {
        return catchThrowableOfType(
                SystemException.class, () -> standIn(shellScript).run(Echo.SCRIPT, INPUT, deadline));
    }

    private static PowerShell standIn(String shellScript) {
        return new LocalPowerShell(List.of("/bin/sh", "-c", shellScript, "pwsh"), 10_000);
    }
}
