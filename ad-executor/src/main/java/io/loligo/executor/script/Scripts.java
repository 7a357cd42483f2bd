package io.loligo.executor.script;

import io.loligo.executor.system.SystemException;

/** The scripts of an operator's folder. */
public interface Scripts {

    /** Whether the script may run, and whether its check says that there is nothing to do. */
    ScriptState look(ScriptQuestion question) throws SystemException;

    /**
     * Runs it to its end and returns what it wrote on standard output.
     *
     * @throws SystemException if it did not end well; {@link io.loligo.executor.system.Trouble.Unknown} if nobody knows how far it came
     */
    String run(ScriptRun run) throws SystemException;
}
