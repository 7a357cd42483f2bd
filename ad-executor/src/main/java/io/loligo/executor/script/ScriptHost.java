package io.loligo.executor.script;

import io.loligo.contracts.action.RunScript;
import io.loligo.executor.process.ProcessEnd;
import io.loligo.executor.system.SystemException;

/** A host on which scripts run. */
public interface ScriptHost extends AutoCloseable {

    /**
     * Runs a script or one of its companions to its end, or ends it when the wish's time is over. Exactly these bytes are run.
     *
     * @param wish says what it is given and how long it may take
     * @throws SystemException what befell the host or the way to it
     */
    ProcessEnd run(ScriptFile script, RunScript wish) throws SystemException;

    @Override
    void close();
}
