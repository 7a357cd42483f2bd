package io.loligo.executor.script.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.executor.process.LocalProcess;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessEnd.Output;
import io.loligo.executor.process.ProcessRequest;
import io.loligo.executor.script.ScriptFile;
import io.loligo.simulators.winrm.host.ScriptCall;
import io.loligo.simulators.winrm.host.ScriptFailure;
import io.loligo.simulators.winrm.host.ScriptedHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what the shipped {@code run-script} does on Windows, with the shell in PowerShell's place. */
public final class ShellHost implements ScriptedHost {
    private final Path folder;
    private final AtomicInteger runs = new AtomicInteger();

    /** @param folder where scripts are written and run; they stay there */
    public ShellHost(Path folder) {
        this.folder = folder;
    }

    /** How many scripts were started. */
    public int runs() {
        return runs.get();
    }

    @Override
    public Optional<JsonNode> run(ScriptCall call) {
        return call.name().equals("run-script") ? Optional.of(done(call)) : Optional.empty();
    }

    private ObjectNode done(ScriptCall call) {
        ScriptFile script =
                new ScriptFile(call.text("name"), Base64.getDecoder().decode(call.text("content")));
        if (!script.sha256().equals(call.text("sha256"))) {
            throw new ScriptFailure(
                    "The content is not the one of the hash.", "OperationStopped: (:) [], RuntimeException", "Hash");
        }
        runs.incrementAndGet();
        Path file = folder.resolve(script.name());
        try {
            script.writeTo(file);
            return told(LocalProcess.run(new ProcessRequest(
                    List.of("/bin/sh", file.toString()),
                    folder,
                    call.text("json"),
                    Duration.ofMillis(call.input().path("timeout").asLong()),
                    call.input().path("limit").asInt())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    private static ObjectNode told(ProcessEnd end) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        return switch (end) {
            case ProcessEnd.Exited(int code, Output output, Output errors) ->
                said(answer.put("timedOut", false).put("exitCode", code), output, errors);
            case ProcessEnd.TimedOut(Output output, Output errors) ->
                said(answer.put("timedOut", true).putNull("exitCode"), output, errors);
            case ProcessEnd.NotStarted(String reason) ->
                throw new ScriptFailure(reason, "InvalidOperation: (:) [], Win32Exception", "Start");
        };
    }

    private static ObjectNode said(ObjectNode answer, Output output, Output errors) {
        return answer.put("output", output.text())
                .put("outputCut", !output.whole())
                .put("errors", errors.text())
                .put("errorsCut", !errors.whole());
    }

    @Override
    public JsonNode state() {
        return JsonNodeFactory.instance.objectNode().put("runs", runs());
    }
}
