package io.loligo.executor.powershell.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.powershell.Json;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.Reply;
import io.loligo.executor.powershell.Script;
import io.loligo.executor.powershell.ScriptOutput;
import io.loligo.executor.process.LocalProcess;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessRequest;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs every script in a {@code pwsh} process of its own. */
public final class LocalPowerShell implements PowerShell {
    private static final Duration FOR_A_SIGN_OF_LIFE = Duration.ofSeconds(20);

    private final List<String> command;
    private final int outputBytes;
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));

    /**
     * @param command how PowerShell is started, such as {@code pwsh}; the script's arguments follow
     * @param outputBytes how much a script may write
     */
    public LocalPowerShell(List<String> command, int outputBytes) {
        this.command = List.copyOf(command);
        this.outputBytes = outputBytes;
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command: a program such as pwsh");
        }
    }

    @Override
    public Reply run(Script script, JsonNode input, Duration deadline) throws SystemException {
        String json = new String(Json.bytes(input), StandardCharsets.US_ASCII);
        return output("the script " + script, script.arguments(), json, deadline)
                .reply();
    }

    @Override
    public void check() throws SystemException {
        output("the question for the version", List.of("-Version"), "", FOR_A_SIGN_OF_LIFE);
    }

    /** Nothing is kept open. */
    @Override
    public void close() {}

    private ScriptOutput output(String what, List<String> arguments, String input, Duration deadline)
            throws SystemException {
        List<String> line = Stream.concat(command.stream(), arguments.stream()).toList();
        ProcessEnd end;
        try {
            end = LocalProcess.run(new ProcessRequest(line, folder, input, deadline, outputBytes));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SystemException(
                    new Trouble.Unreachable(Sent.PERHAPS),
                    "the executor stops; " + what + " was ended",
                    "Start it again.",
                    stopped);
        }
        return switch (end) {
            case ProcessEnd.Exited(int code, var output, var errors)
            when output.whole() -> new ScriptOutput(code, output.text(), errors.text());
            case ProcessEnd.Exited exited -> throw tooMuch(what);
            case ProcessEnd.TimedOut(var output, var errors)
            when output.whole() ->
                throw new SystemException(
                        new Trouble.Passing(),
                        what + " had not ended after " + deadline.toSeconds()
                                + " s and was ended with all that it started",
                        "Look how busy the machine is, or raise 'deadline'.");
            case ProcessEnd.TimedOut slow -> throw tooMuch(what);
            case ProcessEnd.NotStarted(String reason) ->
                throw new SystemException(
                        new Trouble.Unreachable(Sent.NO),
                        "'" + command.getFirst() + "' could not be started: " + reason,
                        "Install PowerShell 7 on the executor's machine, or set 'command' to where it is.");
        };
    }

    private SystemException tooMuch(String what) {
        return new SystemException(
                new Trouble.Lasting(),
                what + " wrote more than " + outputBytes + " bytes",
                "Run it by hand and look what it writes, or raise 'output-bytes'.");
    }
}
