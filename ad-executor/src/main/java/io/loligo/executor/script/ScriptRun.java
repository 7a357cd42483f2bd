package io.loligo.executor.script;

import io.loligo.contracts.action.RunScript;

/** One run of a script. */
public record ScriptRun(RunScript wish) {}
