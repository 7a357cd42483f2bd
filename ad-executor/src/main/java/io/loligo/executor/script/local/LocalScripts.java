package io.loligo.executor.script.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.process.LocalProcess;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessRequest;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.script.ScriptHost;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;

/** Scripts as processes on the executor's own host. */
public final class LocalScripts implements ScriptHost {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final int outputLimit;

    /** @param outputLimit bytes of each output that are kept */
    public LocalScripts(int outputLimit) {
        this.outputLimit = outputLimit;
    }

    /** What is run is a copy of the bytes that were hashed, so that nobody can exchange them in between. */
    @Override
    public ProcessEnd run(ScriptFile script, RunScript wish) throws SystemException {
        try (PrivateCopy copy = PrivateCopy.of(script)) {
            return LocalProcess.run(
                    new ProcessRequest(copy.command(), copy.folder(), json(wish), wish.timeout(), outputLimit));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SystemException(
                    new Trouble.Unknown(), "the executor was stopped while it ran", "Look what it did.", stopping);
        }
    }

    private static String json(RunScript wish) {
        try {
            return JSON.writeValueAsString(wish.parameters());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("parameters that came as JSON", impossible);
        }
    }

    /** Nothing is kept open. */
    @Override
    public void close() {}
}
