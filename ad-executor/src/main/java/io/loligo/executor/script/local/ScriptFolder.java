package io.loligo.executor.script.local;

import io.loligo.contracts.action.Repeatable;
import io.loligo.contracts.action.RunScript;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.script.ScriptHost;
import io.loligo.executor.script.ScriptHosts;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptRun;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.script.ScriptState.Pinned;
import io.loligo.executor.script.ScriptState.Work;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The operator's scripts in one folder, each run on the host that the wish names. */
public final class ScriptFolder implements Scripts {
    private final ScriptFiles files;
    private final ScriptHosts hosts;

    /**
     * @param folder where the operator keeps them; nothing else is ever run
     * @param hosts where they may run
     */
    public ScriptFolder(Path folder, ScriptHosts hosts) {
        this.files = new ScriptFiles(folder);
        this.hosts = hosts;
    }

    @Override
    public ScriptState look(ScriptQuestion question) throws SystemException {
        RunScript wish = question.wish();
        ScriptHost host = hosts.named(wish.host());
        Optional<ScriptFile> script = files.find(wish.script());
        if (script.isEmpty()) {
            return ScriptState.unasked();
        }
        Optional<Pinned> undo = files.find(ScriptFile.companion(wish.script(), "undo"))
                .map(file -> new Pinned(file.name(), file.sha256()));
        boolean pinned = script.get().sha256().equals(wish.sha256());
        return new ScriptState(
                script.map(ScriptFile::sha256), pinned ? work(wish, host) : Work.UNKNOWN, undo, Optional.empty());
    }

    /** A check says by its exit code: 0 nothing is left to do, 1 there is. */
    private Work work(RunScript wish, ScriptHost host) throws SystemException {
        Optional<ScriptFile> check = files.find(ScriptFile.companion(wish.script(), "check"));
        if (check.isEmpty()) {
            return Work.UNKNOWN;
        }
        return switch (host.run(check.get(), wish)) {
            case ProcessEnd.Exited(int code, var output, var errors) when code == 0 -> Work.DONE;
            case ProcessEnd.Exited(int code, var output, var errors) when code == 1 -> Work.TO_DO;
            case ProcessEnd end -> throw ScriptEnds.of(check.get().name(), end, wish.timeout(), new Trouble.Lasting());
        };
    }

    @Override
    public String run(ScriptRun run) throws SystemException {
        RunScript wish = run.wish();
        ScriptHost host = hosts.named(wish.host());
        ScriptFile script = files.find(wish.script())
                .filter(file -> file.sha256().equals(wish.sha256()))
                .orElseThrow(() -> new SystemException(
                        new Trouble.Overtaken(), "the script was exchanged just now", "Look at it again."));
        ProcessEnd end = run(host, script, wish);
        if (end instanceof ProcessEnd.Exited(int code, var output, var errors) && code == 0) {
            return output.whole() ? output.text() : output.text() + "… (more was written and not kept)";
        }
        throw ScriptEnds.of(script.name(), end, wish.timeout(), new Trouble.Unknown());
    }

    private static ProcessEnd run(ScriptHost host, ScriptFile script, RunScript wish) throws SystemException {
        try {
            return host.run(script, wish);
        } catch (SystemException trouble) {
            if (wish.repeatable() == Repeatable.NO && mayHaveRun(trouble.trouble())) {
                throw new SystemException(
                        new Trouble.Unknown(),
                        trouble.answered(),
                        trouble.advice() + " Look whether " + script.name() + " did its work.",
                        trouble);
            }
            throw trouble;
        }
    }

    private static boolean mayHaveRun(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Unreachable(Sent sent) -> sent == Sent.PERHAPS;
            case Trouble.Passing(Duration atLeast, Sent sent) -> sent == Sent.PERHAPS;
            case Trouble.Lasting lasting -> true;
            case Trouble.Unknown unknown -> true;
            case Trouble.Overtaken overtaken -> false;
            case Trouble.NameTaken taken -> false;
            case Trouble.Denied denied -> false;
        };
    }
}
