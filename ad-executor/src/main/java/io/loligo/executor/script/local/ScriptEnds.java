package io.loligo.executor.script.local;

import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.process.ProcessEnd.Output;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Duration;

/** Bad ends of scripts in words. */
final class ScriptEnds {
    /** {@code EX_TEMPFAIL} of sysexits.h: the script itself asks to be run again. */
    private static final int TRY_AGAIN = 75;

    private static final int SHOWN = 500;

    private ScriptEnds() {}

    /**
     * @param ended a bad end
     * @param outOfTime what it means when it was ended from outside
     */
    static SystemException of(String script, ProcessEnd ended, Duration timeout, Trouble outOfTime) {
        return switch (ended) {
            case ProcessEnd.Exited(int code, var output, var errors) ->
                new SystemException(
                        code == TRY_AGAIN ? new Trouble.Passing() : new Trouble.Lasting(),
                        script + " ended with exit code " + code + told(errors, output),
                        code == TRY_AGAIN
                                ? "It asks to be run again later."
                                : "See what the script says; it must end with 0 when all is well.");
            case ProcessEnd.TimedOut(var output, var errors) ->
                new SystemException(
                        outOfTime,
                        script + " did not end within " + timeout + " and was ended" + told(errors, output),
                        "Look how far it came; allow it more time, or let it do less.");
            case ProcessEnd.NotStarted(var reason) ->
                new SystemException(
                        new Trouble.Lasting(),
                        script + " could not be started: " + reason,
                        "See that its first line names an interpreter that is installed here (#!/bin/sh), or for .ps1"
                                + " that pwsh is.");
        };
    }

    private static String told(Output errors, Output output) {
        String text = (errors.text().isBlank() ? output.text() : errors.text()).strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.length() > SHOWN ? ": " + text.substring(0, SHOWN) + "…" : ": " + text;
    }
}
