package io.loligo.executor.script;

import io.loligo.contracts.action.RunScript;

/** What is asked about a script before it is run; the check, if there is one, is given the same parameters. */
public record ScriptQuestion(RunScript wish) {}
