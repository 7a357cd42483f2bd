package io.loligo.executor.script.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.process.LocalProcess;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessRequest;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptRun;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.script.ScriptState.Pinned;
import io.loligo.executor.script.ScriptState.Work;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.nio.file.Path;
import java.util.Optional;

/** The operator's scripts in one folder, each run as a process of its own on this host. */
public final class ScriptFolder implements Scripts {
    private static final String LOCAL = "local";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ScriptFiles files;
    private final int outputLimit;

    /**
     * @param folder where the operator keeps them; nothing else is ever run
     * @param outputLimit bytes of output that are kept
     */
    public ScriptFolder(Path folder, int outputLimit) {
        this.files = new ScriptFiles(folder);
        this.outputLimit = outputLimit;
    }

    @Override
    public ScriptState look(ScriptQuestion question) throws SystemException {
        RunScript wish = question.wish();
        refuseUnlessLocal(wish);
        Optional<ScriptFile> script = files.find(wish.script());
        if (script.isEmpty()) {
            return ScriptState.unasked();
        }
        Optional<Pinned> undo = files.find(ScriptFile.companion(wish.script(), "undo"))
                .map(file -> new Pinned(file.name(), file.sha256()));
        boolean pinned = script.get().sha256().equals(wish.sha256());
        return new ScriptState(
                script.map(ScriptFile::sha256), pinned ? work(wish) : Work.UNKNOWN, undo, Optional.empty());
    }

    /** A check says by its exit code: 0 nothing is left to do, 1 there is. */
    private Work work(RunScript wish) throws SystemException {
        Optional<ScriptFile> check = files.find(ScriptFile.companion(wish.script(), "check"));
        if (check.isEmpty()) {
            return Work.UNKNOWN;
        }
        return switch (run(check.get(), wish)) {
            case ProcessEnd.Exited(int code, var output, var errors) when code == 0 -> Work.DONE;
            case ProcessEnd.Exited(int code, var output, var errors) when code == 1 -> Work.TO_DO;
            case ProcessEnd end -> throw ScriptEnds.of(check.get().name(), end, wish.timeout(), new Trouble.Lasting());
        };
    }

    @Override
    public String run(ScriptRun run) throws SystemException {
        RunScript wish = run.wish();
        refuseUnlessLocal(wish);
        ScriptFile script = files.find(wish.script())
                .filter(file -> file.sha256().equals(wish.sha256()))
                .orElseThrow(() -> new SystemException(
                        new Trouble.Overtaken(), "the script was exchanged just now", "Look at it again."));
        ProcessEnd end = run(script, wish);
        if (end instanceof ProcessEnd.Exited(int code, var output, var errors) && code == 0) {
            return output.whole() ? output.text() : output.text() + "… (more was written and not kept)";
        }
        throw ScriptEnds.of(script.name(), end, wish.timeout(), new Trouble.Unknown());
    }

    /** What is run is a copy of the bytes that were hashed, so that nobody can exchange them in between. */
    private ProcessEnd run(ScriptFile script, RunScript wish) throws SystemException {
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

    private static void refuseUnlessLocal(RunScript wish) throws SystemException {
        if (!wish.host().equals(LOCAL)) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.NOT_CONFIGURED),
                    "host: '" + LOCAL + "', the executor's own, and not '" + wish.host() + "'",
                    "Name another host only where scripts on other hosts are configured.");
        }
    }
}
