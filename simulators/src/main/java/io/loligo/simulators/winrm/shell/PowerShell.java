package io.loligo.simulators.winrm.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.faults.ArmedFaults;
import io.loligo.simulators.winrm.WinRmFault;
import io.loligo.simulators.winrm.host.ScriptCall;
import io.loligo.simulators.winrm.host.ScriptFailure;
import io.loligo.simulators.winrm.host.ScriptedHost;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs command lines on the host. It knows Loligo's scripts by their headers and reads none of their PowerShell. */
public final class PowerShell {
    /** The longest line of cmd.exe; without it, Windows itself takes 32,767 characters. */
    private static final int LONGEST_CMD_LINE = 8191;

    private static final int LONGEST_LINE = 32_767;
    private static final int MOST_REMEMBERED = 1000;

    /** As Loligo's scripts write it: what is not ASCII is escaped, since consoles have other character sets. */
    private static final ObjectWriter ASCII = ContractsJson.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final ScriptedHost host;
    private final ArmedFaults<WinRmFault> faults;
    private final Clock clock;
    private final List<String> ran = new ArrayList<>();

    public PowerShell(ScriptedHost host, ArmedFaults<WinRmFault> faults, Clock clock) {
        this.host = host;
        this.faults = faults;
        this.clock = clock;
    }

    /** The names of the last scripts that ran, the latest last. */
    public List<String> ran() {
        return List.copyOf(ran);
    }

    /** Whether the command waits for its input. */
    static boolean awaitsInput(String line, boolean skipsCmd) {
        return line.length() <= longest(skipsCmd)
                && PowerShellCall.of(line).filter(PowerShellCall::awaitsInput).isPresent();
    }

    Output run(String line, boolean skipsCmd, String standardInput) {
        if (line.length() > longest(skipsCmd)) {
            return Output.of("", "The command line is too long.\r\n", 1);
        }
        Optional<PowerShellCall> call = PowerShellCall.of(line);
        if (call.isEmpty()) {
            return Output.of(
                    "",
                    "'" + line.strip().split("\\s+", 2)[0]
                            + "' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n",
                    1);
        }
        String name = call.get().name();
        Optional<WinRmFault.OfScript> fault = faults.befalling("script " + name, WinRmFault.OfScript.class::isInstance)
                .map(WinRmFault.OfScript.class::cast);
        if (ran.size() >= MOST_REMEMBERED) {
            ran.removeFirst();
        }
        ran.add(name);
        return spoiled(fault, () -> done(call.get(), standardInput));
    }

    private Output done(PowerShellCall call, String standardInput) {
        try {
            JsonNode input = ContractsJson.mapper().readTree(call.embedded().orElse(standardInput));
            if (!(input instanceof ObjectNode object)) {
                throw new ScriptFailure(
                        "Cannot read the input as a JSON object.",
                        "InvalidArgument: (:) [ConvertFrom-Json], ArgumentException",
                        "InvalidInput," + call.name());
            }
            JsonNode result = host.run(new ScriptCall(call.name(), call.version(), object))
                    .orElseThrow(() -> new ScriptFailure(
                            "The term '" + call.name() + "' is not recognized as the name of a cmdlet.",
                            "ObjectNotFound: (" + call.name() + ":String) [], CommandNotFoundException",
                            "CommandNotFoundException"));
            return Output.of(ASCII.writeValueAsString(result) + "\r\n", Clixml.progress(), 0);
        } catch (ScriptFailure failure) {
            return Output.of("", Clixml.error(failure), 1);
        } catch (JsonProcessingException unreadable) {
            return Output.of(
                    "",
                    Clixml.error(new ScriptFailure(
                            "Invalid JSON primitive.",
                            "NotSpecified: (:) [ConvertFrom-Json], ArgumentException",
                            "System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand")),
                    1);
        }
    }

    private Output spoiled(Optional<WinRmFault.OfScript> fault, Run run) {
        if (fault.isEmpty()) {
            return run.output();
        }
        return switch (fault.get()) {
            case WinRmFault.OfScript.Failing failing ->
                Output.of(
                        "",
                        Clixml.error(new ScriptFailure(failing.message(), failing.category(), failing.errorId())),
                        1);
            case WinRmFault.OfScript.Slow slow ->
                run.output().at(clock.instant().plus(slow.by()));
            case WinRmFault.OfScript.Hanging hanging -> run.output().at(Instant.MAX);
            case WinRmFault.OfScript.TruncatedOutput truncated -> {
                Output output = run.output();
                yield output.saying(
                        output.standard().substring(0, output.standard().length() / 2));
            }
            case WinRmFault.OfScript.NoisyOutput noisy -> {
                Output output = run.output();
                yield output.saying(noisy.text() + "\r\n" + output.standard());
            }
            case WinRmFault.OfScript.Flooding flooding -> {
                Output output = run.output();
                yield output.saying(output.standard() + "x".repeat(flooding.bytes()));
            }
        };
    }

    private static int longest(boolean skipsCmd) {
        return skipsCmd ? LONGEST_LINE : LONGEST_CMD_LINE;
    }

    private interface Run {
        Output output();
    }
}
