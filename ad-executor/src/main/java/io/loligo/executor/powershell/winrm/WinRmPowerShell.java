package io.loligo.executor.powershell.winrm;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.executor.powershell.Json;
import io.loligo.executor.powershell.PowerShell;
import io.loligo.executor.powershell.Reply;
import io.loligo.executor.powershell.Script;
import io.loligo.executor.powershell.ScriptOutput;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** PowerShell on a Windows host; every script has a shell of its own, which is gone when it is done. */
public final class WinRmPowerShell implements PowerShell {
    private final WinRmSettings settings;
    private final Wire wire;
    private final Semaphore shells;

    /** @throws IllegalArgumentException if the trusted authorities cannot be read */
    public WinRmPowerShell(WinRmSettings settings) {
        this.settings = settings;
        wire = new Wire(settings);
        shells = new Semaphore(settings.shells(), true);
    }

    @Override
    public Reply run(Script script, JsonNode input, Duration deadline) throws SystemException {
        var time = new Deadline(deadline);
        enter(script, time);
        try (var shell = RemoteShell.open(wire, host(), deadline)) {
            return output(shell, script, Json.bytes(input), time).reply();
        } finally {
            shells.release();
        }
    }

    @Override
    public void check() throws SystemException {
        RemoteShell.open(wire, host(), settings.answerTimeout()).close();
    }

    @Override
    public void close() {
        wire.close();
    }

    private ScriptOutput output(RemoteShell shell, Script script, byte[] input, Deadline time) throws SystemException {
        RemoteCommand command =
                shell.start("powershell.exe " + String.join(" ", script.arguments()), settings.outputBytes());
        try {
            command.send(input);
            while (true) {
                if (time.isOver()) {
                    throw tooSlow(script, time);
                }
                command.receive(time.left());
                if (command.hasWrittenTooMuch()) {
                    throw new SystemException(
                            new Trouble.Lasting(),
                            "the script " + script + " on " + host().getHost() + " wrote more than "
                                    + settings.outputBytes() + " bytes and was ended",
                            "Run it by hand on the host and look what it writes, or raise 'output-bytes'.");
                }
                if (command.output().isPresent()) {
                    return command.output().get();
                }
            }
        } finally {
            command.terminate();
        }
    }

    private void enter(Script script, Deadline time) throws SystemException {
        try {
            if (!shells.tryAcquire(time.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SystemException(
                        new Trouble.Passing(Sent.NO),
                        "none of the " + settings.shells() + " shells on " + host().getHost() + " became free for "
                                + script + " within " + time.whole().toSeconds() + " s",
                        "Raise 'shells' if the host can run more scripts at once.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SystemException(
                    new Trouble.Unreachable(Sent.NO), "the executor stops", "Start it again.", stopped);
        }
    }

    private SystemException tooSlow(Script script, Deadline time) {
        return new SystemException(
                new Trouble.Passing(),
                "the script " + script + " on " + host().getHost() + " had not ended after "
                        + time.whole().toSeconds() + " s and was ended",
                "Look how busy the host is, or raise 'deadline'.");
    }

    private URI host() {
        return settings.endpoint();
    }
}
