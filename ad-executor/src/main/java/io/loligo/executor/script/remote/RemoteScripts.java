package io.loligo.executor.script.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.powershell.Json;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.Reply;
import io.loligo.executor.powershell.Script;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessEnd.Output;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.script.ScriptHost;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Scripts on a Windows host: a script that Loligo ships is given the operator's as data, checks its hash, writes it where
 * only the host's account reads it, and runs it in a process of its own.
 */
public final class RemoteScripts implements ScriptHost {
    private static final Script RUN_SCRIPT = Script.shipped(RemoteScripts.class, "run-script");
    /** The host itself ends a script whose time is over, and tells so; this is for a host that does not. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final PowerShell host;
    private final int outputLimit;

    /**
     * @param name what wishes call the host
     * @param outputLimit bytes of each output that are kept
     */
    public RemoteScripts(String name, PowerShell host, int outputLimit) {
        this.name = name;
        this.host = host;
        this.outputLimit = outputLimit;
    }

    @Override
    public ProcessEnd run(ScriptFile script, RunScript wish) throws SystemException {
        if (!script.isPowerShell()) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.INVALID_VALUE),
                    "script: on the host '" + name + "' a file that ends in .ps1, not '" + script.name() + "'",
                    "Write it for PowerShell, or let it run on the executor's own host (local).");
        }
        return switch (host.run(RUN_SCRIPT, input(script, wish), wish.timeout().plus(GRACE))) {
            case Reply.Result(JsonNode end) -> end(end);
            case Reply.Failure failure ->
                throw new SystemException(
                        new Trouble.Lasting(),
                        script.name() + " could not be run on the host '" + name + "': " + failure.message()
                                + (failure.code().isBlank() ? "" : " (" + failure.code() + ")"),
                        "See that the host's account may write to its temporary folder and start powershell.exe.");
        };
    }

    private ObjectNode input(ScriptFile script, RunScript wish) {
        byte[] json = Json.bytes(JSON.valueToTree(wish.parameters()));
        return JSON.createObjectNode()
                .put("name", script.name())
                .put("sha256", script.sha256())
                .put("content", script.content())
                .put("json", new String(json, StandardCharsets.US_ASCII))
                .put("timeout", wish.timeout().toMillis())
                .put("limit", outputLimit);
    }

    private ProcessEnd end(JsonNode end) throws SystemException {
        Output output = output(end, "output");
        Output errors = output(end, "errors");
        if (end.path("timedOut").asBoolean()) {
            return new ProcessEnd.TimedOut(output, errors);
        }
        if (!end.path("exitCode").isInt()) {
            throw new SystemException(
                    new Trouble.Lasting(),
                    "the host '" + name + "' did not tell how the script ended",
                    "Look into the host's event log.");
        }
        return new ProcessEnd.Exited(end.path("exitCode").asInt(), output, errors);
    }

    private static Output output(JsonNode end, String field) {
        return new Output(end.path(field).asText(), !end.path(field + "Cut").asBoolean());
    }

    @Override
    public void close() {
        host.close();
    }
}
